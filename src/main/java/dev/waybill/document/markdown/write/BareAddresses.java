package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links that are only an address: {@code <https://example.org>}, and bare {@code www.example.org} or {@code a@example.org}. */
final class BareAddresses {
    /** An address ends at the first Chinese character or punctuation mark, where the sentence continues. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?<![a-z0-9+.-])https?://|www\\.)[^\\s“”‘’…—\\u2E80-\\x{3FFFF}]*"
                    + "|(?<mail>(?<![a-z0-9._+-])[a-z0-9._+-]++@[a-z0-9-]+(?:\\.[a-z0-9-]+)+)",
            Pattern.CASE_INSENSITIVE);

    private BareAddresses() {}

    static void register(NodeWriters writers) {
        writers.on(AutoLink.class, (node, page) -> write(node, node.getText(), "", page))
                .on(MailLink.class, (node, page) -> write(node, node.getText(), "mailto:", page));
    }

    /** @param scheme the scheme that an address between {@code <} and {@code >} omits */
    private static void write(Node node, BasedSequence text, String scheme, Rendering page) {
        if (node.getChars().startsWith("<")) {
            link(page, text, scheme + text, text.toString());
        } else {
            bare(text, page);
        }
    }

    private static void bare(BasedSequence text, Rendering page) {
        Matcher address = ADDRESS.matcher(text.toString());
        int written = 0;
        while (address.find()) {
            page.html.text(text.subSequence(written, address.start()).unescape());
            BasedSequence found = text.subSequence(address.start(), address.end());
            String shown = found.unescape();
            boolean named = shown.regionMatches(true, 0, "www.", 0, 4);
            link(page, found, (address.group("mail") != null ? "mailto:" : named ? "http://" : "") + shown, shown);
            written = address.end();
        }
        page.html.text(text.subSequence(written).unescape());
    }

    private static void link(Rendering page, BasedSequence place, String address, String text) {
        boolean open = LinkWriter.open(page, address, place, "");
        page.html.text(text);
        if (open) {
            LinkWriter.close(page);
        }
    }
}

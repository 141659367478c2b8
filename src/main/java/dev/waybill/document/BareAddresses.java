package dev.waybill.document;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links made of an address alone: {@code <https://example.org>}, and bare {@code https://example.org} or {@code www.example.org}. */
final class BareAddresses {
    /** An address up to the first Chinese character or punctuation mark: those go on with the sentence. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z][a-z0-9+.-]*://|www\\.)[^\\s“”‘’…—\\u2E80-\\x{3FFFF}]*", Pattern.CASE_INSENSITIVE);

    private BareAddresses() {}

    static void write(AutoLink node, Rendering page) {
        BasedSequence text = node.getText();
        if (node.getChars().startsWith("<")) {
            write(page, text, text.toString());
            return;
        }
        Matcher address = ADDRESS.matcher(text.toString());
        int written = 0;
        while (address.find()) {
            page.html.text(text.subSequence(written, address.start()).unescape());
            BasedSequence found = text.subSequence(address.start(), address.end());
            write(page, found, found.unescape());
            written = address.end();
        }
        page.html.text(text.subSequence(written).unescape());
    }

    private static void write(Rendering page, BasedSequence place, String text) {
        boolean bare = text.regionMatches(true, 0, "www.", 0, 4);
        boolean open = Links.open(page, bare ? "http://" + text : text, place, "");
        page.html.text(text);
        if (open) {
            Links.close(page);
        }
    }
}

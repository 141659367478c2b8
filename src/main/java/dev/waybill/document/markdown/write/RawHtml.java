package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.markdown.html.HtmlAnchor;
import dev.waybill.document.markdown.html.HtmlElements;
import dev.waybill.document.markdown.html.HtmlToken;
import dev.waybill.document.markdown.html.HtmlTokens;
import dev.waybill.document.markdown.html.HtmlWriter;
import dev.waybill.document.markdown.html.OpenTags;
import dev.waybill.document.markdown.html.StartTags;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Raw HTML: the elements that are allowed, written anew; everything else as text, and reported. */
public final class RawHtml {
    private final HtmlWriter html;
    private final OpenTags open;
    private final Refusals refusals;
    private final boolean inline;

    private final Anchors anchors;

    private RawHtml(HtmlWriter html, OpenTags open, Refusals refusals, Anchors anchors, boolean inline) {
        this.html = html;
        this.open = open;
        this.refusals = refusals;
        this.anchors = anchors;
        this.inline = inline;
    }

    /** Told of everything that isn't published as it was written. */
    @FunctionalInterface
    private interface Refusals {
        void add(int offset, String written, String message, String fix);
    }

    /** Decides which anchors are written. */
    private interface Anchors {
        Anchors NONE = new Anchors() {
            @Override
            public boolean starts(String id) {
                return false;
            }

            @Override
            public boolean ends() {
                return false;
            }
        };

        /** Whether an anchor is written. */
        boolean starts(String id);

        /** Whether an end tag is that of an anchor. */
        boolean ends();

        static Anchors of(Rendering page) {
            return new Anchors() {
                @Override
                public boolean starts(String id) {
                    page.numbers.openAnchors++;
                    return page.ids.takeAnchor(id);
                }

                @Override
                public boolean ends() {
                    page.numbers.openAnchors = Math.max(page.numbers.openAnchors, 0);
                    return page.numbers.openAnchors-- > 0;
                }
            };
        }
    }

    static void register(NodeWriters writers) {
        writers.on(HtmlInline.class, (node, page) -> write(node.getChars(), page, true))
                .on(HtmlBlock.class, (node, page) -> write(node.getContentChars(), page, false))
                .on(HtmlInlineComment.class, (node, page) -> {})
                .on(HtmlCommentBlock.class, (node, page) -> write(node.getContentChars(), page, false));
    }

    /** HTML alone, as it would be published. */
    public static String clean(String text) {
        HtmlWriter html = new HtmlWriter();
        OpenTags open = new OpenTags(html);
        int mark = open.enter();
        new RawHtml(html, open, (offset, written, message, fix) -> {}, Anchors.NONE, false).write(text);
        open.leave(mark);
        return html.body().html().get(0);
    }

    private static void write(BasedSequence chars, Rendering page, boolean inline) {
        Refusals refusals = (offset, written, message, fix) -> {
            int start = chars.getIndexOffset(offset);
            page.diagnostics.add(Rule.RAW_HTML, start, start + written.length(), message, fix);
        };
        RawHtml raw = new RawHtml(page.html, page.openTags, refusals, Anchors.of(page), inline);
        raw.write(chars.toString());
        if (!inline) {
            raw.endWhatHoldsNoBlocks();
        }
    }

    private void write(String text) {
        int offset = 0;
        for (HtmlToken token : HtmlTokens.of(text)) {
            write(token, offset);
            offset += token.written().length();
        }
    }

    private void write(HtmlToken token, int offset) {
        if (token instanceof HtmlToken.StartTag tag) {
            start(tag, offset);
        } else if (token instanceof HtmlToken.EndTag tag) {
            end(tag, offset);
        } else if (token instanceof HtmlToken.Text text) {
            html.text(Parser.unescapeEntities(text.written(), false));
        } else if (token instanceof HtmlToken.Other) {
            refuse(
                    token,
                    offset,
                    "'" + shortened(token.written()) + "' is not an element",
                    "write it as text or as code");
        }
    }

    private void start(HtmlToken.StartTag tag, int offset) {
        String name = tag.name();
        Optional<String> anchor = anchors == Anchors.NONE ? Optional.empty() : HtmlAnchor.id(tag);
        if (anchor.isPresent()) {
            anchor.filter(anchors::starts)
                    .ifPresent(id -> html.raw("<span").attribute("id", id).raw("></span>"));
            return;
        }
        if (!HtmlElements.isAllowed(name)) {
            refuse(tag, offset, "<" + name + "> is not allowed", "use Markdown, or write it as `code`");
            return;
        }
        if (inline && !HtmlElements.isPhrasing(name)) {
            refuse(
                    tag,
                    offset,
                    "<" + name + "> can't stand inside a paragraph",
                    "start a line with it, after an empty line");
            return;
        }
        while (!HtmlElements.fits(name, open.innermost()) && yields(open.innermost())) {
            open.closeInnermost();
        }
        if (open.isFull() || !HtmlElements.fits(name, open.innermost())) {
            refuse(tag, offset, "<" + name + "> can't stand here", "put it inside the element it belongs to");
            return;
        }
        StartTags.Clean clean = StartTags.clean(tag);
        if (!clean.dropped().isEmpty()) {
            String names = String.join(", ", clean.dropped());
            refusals.add(offset, tag.written(), "<" + name + "> loses its attributes: " + names, "leave them out");
        }
        html.raw(clean.html());
        if (!HtmlElements.isVoid(name)) {
            open.open(name);
        }
    }

    private static boolean yields(String name) {
        return !name.isEmpty() && (HtmlElements.endsByItself(name) || HtmlElements.isPhrasing(name));
    }

    private void end(HtmlToken.EndTag tag, int offset) {
        if (tag.name().equals("a") && anchors.ends()) {
            return;
        }
        if (!HtmlElements.isAllowed(tag.name())) {
            refuse(tag, offset, "</" + tag.name() + "> is not allowed", "use Markdown, or write it as `code`");
        } else if (!open.close(tag.name())) {
            String message = "</" + tag.name() + "> ends nothing that was started here";
            refusals.add(offset, tag.written(), message, "leave it out, or start the element in the same block");
        }
    }

    private void refuse(HtmlToken token, int offset, String message, String fix) {
        html.text(token.written());
        refusals.add(offset, token.written(), message, fix);
    }

    private void endWhatHoldsNoBlocks() {
        while (!open.innermost().isEmpty() && !HtmlElements.holdsBlocks(open.innermost())) {
            open.closeInnermost();
        }
    }

    private static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}

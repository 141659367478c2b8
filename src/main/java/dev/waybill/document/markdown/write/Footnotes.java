package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;

/** Footnotes: marks in the text, notes at the end, links in both directions. */
public final class Footnotes {
    private Footnotes() {}

    static void register(NodeWriters writers) {
        writers.on(Footnote.class, Footnotes::mark).on(FootnoteBlock.class, (node, page) -> {});
    }

    private static void mark(Footnote node, Rendering page) {
        FootnoteBlock block = node.getReferenceNode(node.getDocument());
        if (block == null) {
            page.html.text(node.getChars());
            page.diagnostics.add(
                    Rule.FOOTNOTE,
                    node.getStartOffset(),
                    node.getEndOffset(),
                    Message.of("no footnote '%s'", node.getText()),
                    Message.of("add '[^%s]: …' on a line of its own", node.getText()));
            return;
        }
        Notes.Note note = page.notes.of(block, page.ids);
        String id = page.ids.claim("fnref-" + note.id().substring("fn-".length()));
        note.marks().add(id);
        page.html.raw("<sup class=\"footnote-ref\"><a").attribute("id", id).attribute("href", "#" + note.id());
        page.html.raw(" role=\"doc-noteref\" aria-label=\"").word("footnotes.title");
        page.html.raw(" " + note.number() + "\">" + note.number() + "</a></sup>");
    }

    /** Writes the section of notes, if any, and reports notes without a mark. */
    public static void write(Node document, Rendering page) {
        if (!page.notes.noted().isEmpty()) {
            page.html
                    .raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
                    .word("footnotes.title");
            page.html.raw("\">\n<ol>\n");
            for (int i = 0; i < page.notes.noted().size(); i++) {
                write(page.notes.noted().get(i), page);
            }
            page.html.raw("</ol>\n</section>\n");
        }
        for (Node node : document.getChildren()) {
            if (node instanceof FootnoteBlock block && !page.notes.isNoted(block)) {
                reportUnused(block, page);
            }
        }
    }

    private static void write(Notes.Note note, Rendering page) {
        page.html.raw("<li").attribute("id", note.id()).raw(">");
        page.children(note.block());
        for (String mark : note.marks()) {
            page.html.raw("<a class=\"footnote-back\"").attribute("href", "#" + mark);
            page.html.raw(" role=\"doc-backlink\" aria-label=\"").word("footnotes.back");
            page.html.raw(" " + note.number() + "\">↩</a>");
        }
        page.html.raw("</li>\n");
    }

    private static void reportUnused(FootnoteBlock block, Rendering page) {
        page.diagnostics.add(Diagnostic.of(
                Rule.UNUSED_FOOTNOTE,
                page.diagnostics.at(block.getStartOffset(), block.getEndOffset()),
                Message.of("no mark refers to the footnote '%s', so it isn't shown", block.getText()),
                Message.of("put [^%s] where it belongs", block.getText())));
    }
}

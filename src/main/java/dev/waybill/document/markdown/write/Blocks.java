package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.NonRenderingInline;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.waybill.document.Heading;

/** Headings, paragraphs, quotations, definition lists and rules. */
final class Blocks {
    private static final DataHolder DEFAULTS = new MutableDataSet().toImmutable();
    private static final ListOptions LISTS = ListOptions.get(DEFAULTS);

    private Blocks() {}

    static void register(NodeWriters writers) {
        writers.on(com.vladsch.flexmark.ast.Heading.class, Blocks::heading)
                .on(Paragraph.class, Blocks::paragraph)
                .on(BlockQuote.class, Blocks::quotation)
                .on(ThematicBreak.class, (node, page) -> page.html.raw("<hr>\n"))
                .on(Reference.class, (node, page) -> {})
                .wrap(DefinitionList.class, "<dl>\n", "</dl>\n")
                .wrap(DefinitionTerm.class, "<dt>", "</dt>\n")
                .wrap(DefinitionItem.class, "<dd>", "</dd>\n");
    }

    private static void heading(com.vladsch.flexmark.ast.Heading node, Rendering page) {
        String name = "h" + node.getLevel();
        page.html.raw("<" + name);
        Heading heading = page.headings.get(node);
        if (heading != null) {
            page.html.attribute("id", heading.id());
            page.steps.under(heading.id());
        }
        page.html.raw(">");
        page.children(node);
        page.html.raw("</" + name + ">\n");
    }

    private static void paragraph(Paragraph node, Rendering page) {
        if (isBare(node) || !Images.figure(node, page)) {
            text(node, page);
        }
    }

    /** A paragraph that isn't a figure. */
    static void text(Paragraph node, Rendering page) {
        if (node.getFirstChildAnyNot(NonRenderingInline.class) == null) {
            return;
        }
        ContainerChecks.checkStray(node, page);
        ContainerChecks.checkDirective(node, page);
        boolean bare = isBare(node);
        page.html.raw(bare ? "" : "<p>");
        page.children(node);
        page.html.raw(bare ? "" : "</p>\n");
    }

    /** Whether it is in an item of a tight list, where a paragraph has no element of its own. */
    private static boolean isBare(Paragraph node) {
        return node.getParent() instanceof ParagraphItemContainer item
                && item.isParagraphWrappingDisabled(node, LISTS, DEFAULTS);
    }

    private static void quotation(BlockQuote node, Rendering page) {
        if (Alert.write(node, page)) {
            return;
        }
        page.html.raw("<blockquote>\n");
        page.children(node);
        page.html.raw("</blockquote>\n");
    }
}

package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.markdown.code.CodeBlock;
import dev.waybill.document.markdown.code.CodeOptions;
import dev.waybill.document.markdown.syntax.ContainerBlock;
import dev.waybill.document.markdown.syntax.ContainerHead;

/**
 * Tabs: {@code :::tabs} with a {@code :::tab} each, and {@code :::code-group} with a code block each. They are written one after the other,
 * each after its label, for print and for readers without a script. A script, which only pages with tabs have, turns them into tabs.
 */
final class Tabs {
    private Tabs() {}

    static boolean isTab(Node node) {
        return node instanceof ContainerBlock tab
                && ContainerHead.read(tab.opening()).name().toString().equals("tab");
    }

    static void write(ContainerBlock node, Rendering page) {
        page.tabs = true;
        page.html.raw("<div class=\"tabs\">\n");
        int mark = page.openTags.enter();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (isTab(child) && child instanceof ContainerBlock tab) {
                tab(tab, page);
            } else {
                page.write(child);
            }
        }
        page.openTags.leave(mark);
        page.html.raw("</div>\n");
    }

    private static void tab(ContainerBlock node, Rendering page) {
        ContainerHead head = ContainerHead.read(node.opening());
        ContainerChecks.checkAttributes("tab", head, page);
        String label = node.title().map(PlainText::of).orElse("").strip();
        if (label.isEmpty()) {
            ContainerChecks.report(
                    page,
                    Rule.BAD_VALUE,
                    head.name(),
                    Message.of("a tab without a title"),
                    Message.of("write :::tab Title"));
        }
        ContainerChecks.checkClosed(node, "tab", page);
        open(label, page);
        page.children(node);
        page.html.raw("</div>\n");
    }

    private static void open(String label, Rendering page) {
        page.html.raw("<div class=\"tab\"><p class=\"tab-label\">").text(label).raw("</p>\n");
    }

    /** The label of a block is its title, otherwise its language, otherwise its number. */
    static void writeCode(ContainerBlock node, Rendering page) {
        page.tabs = true;
        page.html.raw("<div class=\"tabs\">\n");
        int mark = page.openTags.enter();
        int number = 0;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof FencedCodeBlock code) {
                code(code, ++number, page);
            } else {
                page.write(child);
            }
        }
        page.openTags.leave(mark);
        page.html.raw("</div>\n");
    }

    private static void code(FencedCodeBlock node, int number, Rendering page) {
        CodeOptions options = CodeBlocks.options(node);
        String named = options.title().isEmpty() ? options.language() : options.title();
        open(named.isEmpty() ? String.valueOf(number) : named, page);
        CodeBlock.writeUntitled(options, CodeBlocks.text(node), page.html);
        page.html.raw("</div>\n");
    }
}

package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.document.markdown.html.HtmlWriter;

/** Code blocks, which readers without a mouse can scroll too. */
final class CodeBlocks {
    private CodeBlocks() {}

    static void register(NodeWriters writers) {
        writers.on(FencedCodeBlock.class, (node, page) -> write(language(node), text(node), page.html))
                .on(IndentedCodeBlock.class, (node, page) -> write("", text(node), page.html));
    }

    private static void write(String language, String text, HtmlWriter html) {
        html.raw("<pre class=\"code\" tabindex=\"0\"");
        if (!language.isEmpty()) {
            html.attribute("data-language", language);
        }
        html.raw("><code>");
        Highlighter.write(language, text, html);
        html.raw("</code></pre>\n");
    }

    /**
     * "The first word of the info string is typically used to specify the language of the code sample." What other generators put right
     * behind it isn't part of it: {@code rust,ignore}, {@code js{1,3}}, {@code ts:line-numbers}.
     */
    static String language(FencedCodeBlock node) {
        String info = node.getInfo().unescape().strip();
        int end = 0;
        while (end < info.length()
                && !Character.isWhitespace(info.charAt(end))
                && ",{:".indexOf(info.charAt(end)) < 0) {
            end++;
        }
        return info.substring(0, end);
    }

    static String text(FencedCodeBlock node) {
        return node.getContentChars().normalizeEOL();
    }

    static String text(IndentedCodeBlock node) {
        BasedSequence lines = node.getContentChars().trimTailBlankLines();
        return lines.normalizeEndWithEOL();
    }
}

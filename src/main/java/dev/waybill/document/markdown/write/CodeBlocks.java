package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.document.markdown.code.CodeBlock;
import dev.waybill.document.markdown.code.CodeOptions;

/** Code blocks. */
final class CodeBlocks {
    private CodeBlocks() {}

    static void register(NodeWriters writers) {
        writers.on(FencedCodeBlock.class, CodeBlocks::fenced)
                .on(IndentedCodeBlock.class, (node, page) -> write(CodeOptions.NONE, text(node), page));
    }

    private static void fenced(FencedCodeBlock node, Rendering page) {
        CodeOptions options = options(node);
        if (page.math && options.language().equals("math")) {
            MathWriter.block(node.getContentLines(), text(node), page);
        } else {
            write(options, text(node), page);
        }
    }

    private static void write(CodeOptions options, String text, Rendering page) {
        CodeBlock.write(options, text, page.html);
    }

    static CodeOptions options(FencedCodeBlock node) {
        return CodeOptions.of(node.getInfo().unescape());
    }

    static String text(FencedCodeBlock node) {
        return node.getContentChars().normalizeEOL();
    }

    static String text(IndentedCodeBlock node) {
        BasedSequence lines = node.getContentChars().trimTailBlankLines();
        return lines.normalizeEndWithEOL();
    }
}

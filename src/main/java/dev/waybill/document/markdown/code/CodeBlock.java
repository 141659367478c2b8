package dev.waybill.document.markdown.code;

import dev.waybill.document.markdown.html.HtmlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The HTML of a code block, which readers without a mouse can scroll too. Lines have elements of their own only where the block marks or
 * numbers them: {@code <mark>}, {@code <ins>} and {@code <del>}, so that a mark is more than a colour.
 */
public final class CodeBlock {
    private final CodeOptions options;
    private final CodeLines lines;
    private final HtmlWriter html;

    private CodeBlock(CodeOptions options, CodeLines lines, HtmlWriter html) {
        this.options = options;
        this.lines = lines;
        this.html = html;
    }

    /**
     * Writes a block, headed by its title if it has one.
     *
     * @param text its lines, each with its end
     */
    public static void write(CodeOptions options, String text, HtmlWriter html) {
        html.raw(options.title().isEmpty() ? "" : "<figure class=\"titled\"><figcaption>")
                .text(options.title())
                .raw(options.title().isEmpty() ? "" : "</figcaption>");
        writeUntitled(options, text, html);
        html.raw(options.title().isEmpty() ? "" : "</figure>\n");
    }

    /** Writes a block whose title is shown elsewhere. */
    public static void writeUntitled(CodeOptions options, String text, HtmlWriter html) {
        boolean tooLong = text.length() > CodeLines.LONGEST;
        CodeLines lines = CodeLines.of(tooLong ? "" : text, tooLong ? CodeOptions.NONE : options);
        new CodeBlock(options, lines, html).write(text);
    }

    private void write(String text) {
        boolean plain = lines.arePlain() && options.firstNumber().isEmpty()
                || lines.lines().isEmpty();
        html.raw("<pre").attribute("class", String.join(" ", classes(plain))).raw(" tabindex=\"0\"");
        if (!options.language().isEmpty()) {
            html.attribute("data-language", options.language());
        }
        html.raw("><code>");
        if (plain) {
            Highlighter.write(options.language(), text, html);
        } else {
            String language = options.diffOf().isEmpty() ? options.language() : options.diffOf();
            Highlighter.write(language, lines.lines(), html, new Elements());
        }
        html.raw("</code></pre>\n");
    }

    private List<String> classes(boolean plain) {
        List<String> classes = new ArrayList<>(List.of("code"));
        if (!plain) {
            boolean signed = options.isDiff() && options.diffOf().isEmpty();
            boolean unsigned = lines.have(LineMark.INSERTED) || lines.have(LineMark.DELETED);
            classes.add("lines");
            classes.addAll(options.firstNumber().isPresent() ? List.of("numbered") : List.of());
            classes.addAll(!signed && unsigned ? List.of("signed") : List.of());
            classes.addAll(lines.have(LineMark.FOCUSED) ? List.of("focusing") : List.of());
        }
        return classes;
    }

    /** The elements around lines. */
    private final class Elements implements Highlighter.Lines {
        @Override
        public void start(int line) {
            List<String> classes = new ArrayList<>(List.of("line"));
            classes.addAll(lines.is(line, LineMark.FOCUSED) ? List.of("focused") : List.of());
            classes.addAll(lines.is(line, LineMark.ERROR) ? List.of("error") : List.of());
            classes.addAll(lines.is(line, LineMark.WARNING) ? List.of("warning") : List.of());
            html.raw("<" + element(line)).attribute("class", String.join(" ", classes));
            options.firstNumber().ifPresent(first -> html.attribute("data-line", String.valueOf(first + line)));
            html.raw(">");
        }

        @Override
        public void end(int line) {
            html.raw("</" + element(line) + ">");
        }

        private String element(int line) {
            if (lines.is(line, LineMark.INSERTED)) {
                return "ins";
            }
            if (lines.is(line, LineMark.DELETED)) {
                return "del";
            }
            return lines.is(line, LineMark.HIGHLIGHTED) ? "mark" : "span";
        }
    }
}

package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.markdown.math.Formula;
import dev.waybill.document.markdown.syntax.MathBlock;
import dev.waybill.document.markdown.syntax.MathSpan;
import java.util.List;

/** Formulas as MathML; one that can't be read is shown as it is written. */
final class MathWriter {
    /** Characters of a formula within text that may be wider than a phone; browsers don't break formulas. */
    private static final int WIDE = 30;

    private MathWriter() {}

    static void register(NodeWriters writers) {
        writers.on(MathSpan.class, MathWriter::span).on(MathBlock.class, MathWriter::block);
    }

    private static void span(MathSpan node, Rendering page) {
        Formula formula = Formula.of(node.tex().toString(), node.displayed());
        if (formula.problem().isPresent()) {
            report(formula.problem().get(), List.of(node.tex()), page);
            page.html.raw("<code>").text(node.getChars().toString()).raw("</code>");
        } else if (node.displayed()) {
            page.html.raw("<span class=\"math\">" + formula.html() + "</span>");
        } else {
            boolean wide = node.tex().length() > WIDE;
            page.html.raw((wide ? "<span class=\"math-wide\">" : "") + formula.html() + (wide ? "</span>" : ""));
        }
    }

    private static void block(MathBlock node, Rendering page) {
        String text = text(node.lines()).stripTrailing();
        block(node.lines(), "$$" + text + (text.contains("\n") ? "\n" : "") + (node.closed() ? "$$\n" : "\n"), page);
    }

    /**
     * Writes a displayed formula.
     *
     * @param whole what is shown if it can't be read
     */
    static void block(List<BasedSequence> lines, String whole, Rendering page) {
        Formula formula = Formula.of(text(lines), true);
        if (formula.problem().isPresent()) {
            report(formula.problem().get(), lines, page);
            page.html
                    .raw("<pre class=\"code\" tabindex=\"0\"><code>")
                    .text(whole)
                    .raw("</code></pre>\n");
        } else {
            page.html.raw("<div class=\"math\">" + formula.html() + "</div>\n");
        }
    }

    /** The lines as one text; each ends with a newline, whatever it ends with in its file. */
    static String text(List<BasedSequence> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.trimEOL()).append('\n'));
        return text.toString();
    }

    /** Reports what can't be read, at its place in the first of the lines that it touches. */
    private static void report(Formula.Problem problem, List<BasedSequence> lines, Rendering page) {
        int before = 0;
        for (int i = 0; i < lines.size(); i++) {
            BasedSequence line = lines.get(i).trimEOL();
            if (problem.start() <= before + line.length() || i == lines.size() - 1) {
                int from = Math.min(line.length(), Math.max(0, problem.start() - before));
                int to = Math.min(line.length(), problem.end() - before);
                int start = line.getIndexOffset(from);
                page.diagnostics.add(
                        Rule.MATH,
                        start,
                        Math.max(start + 1, start + to - from),
                        Message.of("the formula can't be read: %s", problem.message()),
                        Message.of("write it in LaTeX's mathematics without macros, or as code"));
                return;
            }
            before += line.length() + 1;
        }
    }
}

package dev.waybill.render.flow;

import dev.waybill.config.yaml.Located;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.render.theme.Html;
import dev.waybill.render.theme.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A diagram as SVG within a page. Its colours are the page's, by the theme's style; where that is missing, as in a feed, lines and letters
 * have the colour of the text.
 */
public final class FlowDrawing {
    /** Boxes that a reader can still follow; a longer list isn't drawn. */
    public static final int MOST = 60;

    private final FlowGraph graph;
    private final Words words;

    private final boolean rightToLeft;

    private FlowDrawing(FlowGraph graph, Words words, boolean rightToLeft) {
        this.graph = graph;
        this.words = words;
        this.rightToLeft = rightToLeft;
    }

    /** Steps of a text; empty if there are too many. */
    public static String of(List<String> steps, Words words, boolean rightToLeft) {
        return steps.size() > MOST ? "" : new FlowDrawing(FlowGraph.of(steps, words), words, rightToLeft).html();
    }

    /**
     * A checklist; empty if it is too long.
     *
     * @param questions by the keys of conditions
     */
    public static String of(Checklist list, Map<String, Located<String>> questions, Words words, boolean rightToLeft) {
        return list.items().size() > MOST || list.items().isEmpty()
                ? ""
                : new FlowDrawing(FlowGraph.of(list, questions, words), words, rightToLeft).html();
    }

    private String html() {
        FlowLayout layout = new FlowLayout(graph);
        long steps = graph.nodes().stream().filter(node -> !node.question()).count();
        StringBuilder svg = new StringBuilder("<figure class=\"flow\"><svg viewBox=\"0 0 " + FlowLayout.WIDTH + " "
                + layout.height() + "\" width=\"" + FlowLayout.WIDTH + "\" height=\"" + layout.height()
                + "\" role=\"img\" aria-label=\"" + Html.escaped(words.text("flow.name", steps))
                + "\" fill=\"none\" stroke=\"currentColor\" text-anchor=\"middle\">");
        svg.append("<desc>").append(Html.escaped(description())).append("</desc>");
        layout.arrows().forEach(arrow -> arrow(arrow, svg));
        layout.boxes().forEach(box -> box(box, svg));
        return svg.append("</svg></figure>\n").toString();
    }

    /** The same in words: each box, and what comes before it. */
    private String description() {
        List<FlowNode> nodes = graph.nodes();
        return nodes.stream()
                .map(node -> node.label()
                        + node.notes().stream().map(note -> " " + note).collect(Collectors.joining())
                        + (node.before().isEmpty()
                                ? ""
                                : " ("
                                        + words.text(
                                                "flow.after",
                                                node.before().stream()
                                                        .map(before -> nodes.get(before)
                                                                        .number()
                                                                        .isEmpty()
                                                                ? nodes.get(before)
                                                                        .text()
                                                                : nodes.get(before)
                                                                        .number())
                                                        .collect(Collectors.joining(", ")))
                                        + ")"))
                .collect(Collectors.joining("; "));
    }

    private void arrow(FlowLayout.Arrow arrow, StringBuilder svg) {
        int[] end = arrow.points().get(arrow.points().size() - 1);
        svg.append(arrow.answer() ? "<path class=\"answer\" stroke-dasharray=\"4 3\" d=\"M" : "<path d=\"M");
        svg.append(arrow.points().stream()
                .map(point -> x(point[0]) + " " + point[1])
                .collect(Collectors.joining("L")));
        int tip = x(end[0]);
        svg.append("\"/><path d=\"M" + (tip - 4) + " " + (end[1] - 6) + "L" + tip + " " + end[1] + "L" + (tip + 4) + " "
                + (end[1] - 6) + "\"/>");
        if (arrow.answer()) {
            text(words.text("flow.yes"), x(end[0] + 14), end[1] - 3, "note", FlowLayout.NOTE, svg);
        }
    }

    private void box(FlowLayout.Box box, StringBuilder svg) {
        FlowNode node = box.node();
        String kind = node.question()
                ? "question"
                : node.irreversible() ? "irreversible" : node.optional() ? "optional" : "step";
        svg.append("<rect class=\"" + kind + "\" x=\"" + (rightToLeft ? x(box.x() + box.width()) : box.x()) + "\" y=\""
                + box.y() + "\" width=\"" + box.width()
                + "\" height=\"" + box.height() + "\" rx=\"" + (node.question() ? 18 : 4) + "\""
                + (node.optional() ? " stroke-dasharray=\"4 3\"" : "")
                + (node.irreversible() ? " stroke-width=\"3\"" : "") + "/>");
        int tall = box.lines().size() * FlowLayout.LINE + box.notes().size() * FlowLayout.NOTE_LINE;
        int y = box.y() + (box.height() - tall) / 2 + 15;
        for (String line : box.lines()) {
            text(line, x(box.centre()), y, "", FlowLayout.TEXT, svg);
            y += FlowLayout.LINE;
        }
        y -= 3;
        for (String note : box.notes()) {
            text(note, x(box.centre()), y, "note", FlowLayout.NOTE, svg);
            y += FlowLayout.NOTE_LINE;
        }
    }

    /** What is first in a row is at the side where reading begins. */
    private int x(int fromStart) {
        return rightToLeft ? FlowLayout.WIDTH - fromStart : fromStart;
    }

    private static void text(String text, int x, int y, String kind, int size, StringBuilder svg) {
        svg.append("<text" + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + " x=\"" + x + "\" y=\"" + y
                + "\" font-size=\"" + size + "\" fill=\"currentColor\" stroke=\"none\">");
        svg.append(Html.escaped(text)).append("</text>");
    }
}

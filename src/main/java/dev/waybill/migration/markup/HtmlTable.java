package dev.waybill.migration.markup;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/**
 * A table of HTML: one with a header row whose cells are lines is one of Markdown, every other one stays HTML.
 *
 * @param line converts what an element holds to a line
 * @param blocks converts what an element holds to blocks
 */
record HtmlTable(Element table, Function<Element, String> line, Function<Element, String> blocks) {
    private static final Set<String> KEPT = Set.of("rowspan", "colspan", "href", "src", "alt", "title", "id", "scope");

    String markdown() {
        List<Element> rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
        if (!isPlain(rows)) {
            return html();
        }
        StringBuilder text = new StringBuilder();
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            text.append(line.apply(caption).strip()).append("\n\n");
        }
        int columns = rows.stream()
                .mapToInt(row -> row.select("> th, > td").size())
                .max()
                .orElse(1);
        boolean header = rows.get(0).select("> th").size() > 0;
        String rule = "|" + " --- |".repeat(columns) + "\n";
        text.append(header ? row(rows.get(0), columns) : "|" + "   |".repeat(columns) + "\n")
                .append(rule);
        rows.subList(header ? 1 : 0, rows.size()).forEach(row -> text.append(row(row, columns)));
        return text.toString().stripTrailing();
    }

    private boolean isPlain(List<Element> rows) {
        return rows.size() > 0
                && table.select("[rowspan], [colspan]").stream()
                        .allMatch(cell -> cell.attr("rowspan").equals("1")
                                || cell.attr("colspan").equals("1"))
                && table.select("td, th").stream()
                        .allMatch(cell -> cell.select("pre, ul, ol, table, blockquote, h1, h2, h3")
                                .isEmpty())
                && rows.get(0).select("> th, > td").size() > 1;
    }

    private String row(Element row, int columns) {
        List<Element> cells = row.select("> th, > td");
        StringBuilder text = new StringBuilder("|");
        for (int column = 0; column < columns; column++) {
            String cell = column < cells.size() ? cell(cells.get(column)) : "";
            text.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
        }
        return text.append('\n').toString();
    }

    private String cell(Element cell) {
        String text = blocks.apply(cell).strip().replaceAll("\\n\\n+", "<br>").replaceAll("\\s*\\n\\s*", " ");
        return text.replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    /** The table as HTML without blank lines, which would end it. */
    private String html() {
        Element copy = table.clone();
        copy.select("script, style, svg, input, button").remove();
        copy.select("colgroup, col, tfoot, span, font, center").unwrap();
        copy.select("*")
                .forEach(element -> List.copyOf(element.attributes().asList()).stream()
                        .filter(attribute -> !KEPT.contains(attribute.getKey()))
                        .forEach(attribute -> element.removeAttr(attribute.getKey())));
        return copy.outerHtml().replaceAll("\\n\\s*\\n+", "\n").replaceAll("(?m)^\\s+(?=<)", "");
    }
}

package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables, in a frame that can be scrolled by keyboard. */
final class Tables {
    /** The maximum number of cells. A short text can require very many, because missing cells are filled in. */
    private static final int MOST_CELLS = 1_000_000;

    private Tables() {}

    /**
     * The properties of a column.
     *
     * @param alignment the attribute that aligns its cells, or empty
     * @param headsRows whether its cells are row headers
     */
    private record Column(String alignment, boolean headsRows) {}

    static void register(NodeWriters writers) {
        writers.on(TableBlock.class, Tables::write);
    }

    private static void write(TableBlock node, Rendering page) {
        page.html
                .raw("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
                .word("table.scroll");
        page.html.raw("\"><table>\n");
        List<Column> columns = new ArrayList<>();
        for (Node part : node.getChildren()) {
            if (part instanceof TableHead && part.getFirstChild() instanceof TableRow row) {
                head(row, columns, page);
            } else if (part instanceof TableBody && part.hasChildren()) {
                body(part, columns, page);
            }
        }
        page.html.raw("</table></div>\n");
    }

    private static void head(TableRow row, List<Column> columns, Rendering page) {
        page.html.raw("<thead><tr>");
        for (Node node : row.getChildren()) {
            if (node instanceof TableCell cell) {
                headCell(cell, columns, page);
            }
        }
        page.html.raw("</tr></thead>\n");
    }

    /** An empty cell is no header. If it is the first, the cells of its column are row headers. */
    private static void headCell(TableCell cell, List<Column> columns, Rendering page) {
        Column column = new Column(alignment(cell), columns.isEmpty() && isBlank(cell));
        columns.add(column);
        if (isBlank(cell)) {
            page.html.raw("<td></td>");
            return;
        }
        page.html.raw("<th scope=\"col\"" + column.alignment() + ">");
        page.children(cell);
        page.html.raw("</th>");
    }

    /** The class that aligns a column; inline styles are not allowed by the site's content security policy. */
    private static String alignment(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == TableCell.Alignment.RIGHT) {
            return " class=\"align-right\"";
        }
        return alignment == TableCell.Alignment.CENTER ? " class=\"align-center\"" : "";
    }

    private static void body(Node body, List<Column> columns, Rendering page) {
        page.html.raw("<tbody>\n");
        for (Node row : body.getChildren()) {
            page.numbers.tableCells += columns.size();
            if (page.numbers.tableCells > MOST_CELLS) {
                page.diagnostics.add(
                        Rule.TOO_LARGE,
                        row.getStartOffset(),
                        row.getEndOffset(),
                        Message.of("the page's tables have over %s cells", MOST_CELLS),
                        Message.of("split the page"));
                break;
            }
            row(row, columns, page);
        }
        page.html.raw("</tbody>\n");
    }

    private static void row(Node row, List<Column> columns, Rendering page) {
        page.html.raw("<tr>");
        @Nullable Node cell = row.getFirstChild();
        for (Column column : columns) {
            boolean heads = column.headsRows() && cell instanceof TableCell head && !isBlank(head);
            page.html.raw((heads ? "<th scope=\"row\"" : "<td") + column.alignment() + ">");
            if (cell != null) {
                words(cell, page);
                cell = cell.getNext();
            }
            page.html.raw(heads ? "</th>" : "</td>");
        }
        page.html.raw("</tr>\n");
    }

    private static void words(Node cell, Rendering page) {
        if (!(cell instanceof TableCell blank && isBlank(blank))) {
            page.children(cell);
        }
    }

    private static boolean isBlank(TableCell cell) {
        return cell.getText().isBlank();
    }
}

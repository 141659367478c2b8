package dev.waybill.document;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import dev.waybill.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;

/** Tables, in a frame that readers without a mouse can scroll too. */
final class Tables {
    /** A short line of text can ask for very many cells: missing ones are filled in. */
    private static final int MOST_CELLS = 1_000_000;

    private Tables() {}

    static void register(NodeWriters writers) {
        writers.on(TableBlock.class, Tables::write);
    }

    private static void write(TableBlock node, Rendering page) {
        page.html
                .raw("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
                .word("table.scroll");
        page.html.raw("\"><table>\n");
        List<String> columns = new ArrayList<>();
        for (Node part : node.getChildren()) {
            if (part instanceof TableHead && part.getFirstChild() instanceof TableRow row) {
                head(row, columns, page);
            } else if (part instanceof TableBody && part.hasChildren()) {
                body(part, columns, page);
            }
        }
        page.html.raw("</table></div>\n");
    }

    private static void head(TableRow row, List<String> columns, Rendering page) {
        page.html.raw("<thead><tr>");
        for (Node node : row.getChildren()) {
            if (node instanceof TableCell cell) {
                columns.add(alignment(cell));
                page.html.raw("<th scope=\"col\"" + columns.get(columns.size() - 1) + ">");
                page.children(cell);
                page.html.raw("</th>");
            }
        }
        page.html.raw("</tr></thead>\n");
    }

    /** The class that aligns a column; inline styles are not allowed by the site's content security policy. */
    private static String alignment(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == TableCell.Alignment.RIGHT) {
            return " class=\"align-right\"";
        }
        return alignment == TableCell.Alignment.CENTER ? " class=\"align-center\"" : "";
    }

    private static void body(Node body, List<String> columns, Rendering page) {
        page.html.raw("<tbody>\n");
        for (Node row : body.getChildren()) {
            page.numbers.tableCells += columns.size();
            if (page.numbers.tableCells > MOST_CELLS) {
                page.faults.add(
                        Rule.TOO_LARGE,
                        row.getStartOffset(),
                        row.getEndOffset(),
                        "the page's tables have over " + MOST_CELLS + " cells",
                        "split the page");
                break;
            }
            row(row, columns, page);
        }
        page.html.raw("</tbody>\n");
    }

    private static void row(Node row, List<String> columns, Rendering page) {
        page.html.raw("<tr>");
        Node cell = row.getFirstChild();
        for (String column : columns) {
            page.html.raw("<td" + column + ">");
            if (cell != null) {
                page.children(cell);
                cell = cell.getNext();
            }
            page.html.raw("</td>");
        }
        page.html.raw("</tr>\n");
    }
}

package dev.waybill.document.markdown.include;

import dev.waybill.config.yaml.Node;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.markdown.syntax.Attribute;
import dev.waybill.document.markdown.syntax.Directive;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.WholeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows data as a Markdown table. A map of maps has a row for each key, with the inner keys as column headers. A list of maps has rows
 * without headers. A map of texts has one column.
 */
final class ValueTable {
    private static final List<String> ATTRIBUTES = List.of("rows", "columns", "transposed", "as");

    private final PageDiagnostics diagnostics;
    private boolean readable = true;

    ValueTable(PageDiagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The header of a row or a column. */
    private record Head(String key, String text, Location place) {}

    /**
     * @param named whether rows have headers
     * @param cells by row and column
     */
    private record Table(
            boolean named, Map<String, Head> rows, Map<String, Head> columns, Map<List<String>, Node.Scalar> cells) {
        static Table empty(boolean named) {
            return new Table(named, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        Table transposed() {
            Table turned = new Table(true, columns, rows, new LinkedHashMap<>());
            cells.forEach((place, value) -> turned.cells.put(List.of(place.get(1), place.get(0)), value));
            return turned;
        }
    }

    Optional<WholeText> of(Node data, Directive directive) {
        directive.attributes().forEach(this::checkAttribute);
        Table read = table(data, directive);
        boolean turn = directive.attributes().containsKey("transposed");
        Table table = turn && read.named() ? read.transposed() : read;
        List<Head> rows = chosen("rows", table.rows(), directive);
        List<Head> columns = chosen("columns", table.columns(), directive);
        if (rows.isEmpty() || columns.isEmpty()) {
            if (readable) {
                refuse(data);
            }
            return Optional.empty();
        }
        return Optional.of(write(table, rows, columns, data.location()));
    }

    private void checkAttribute(String name, Attribute attribute) {
        boolean as = name.equals("as") && !attribute.value().equals("table");
        if (!ATTRIBUTES.contains(name) || as) {
            diagnostics.add(
                    Rule.DATA,
                    attribute.place().getStartOffset(),
                    attribute.place().getEndOffset(),
                    Message.of(
                            "'data' has no attribute '%s'%s",
                            attribute.place(), as ? Message.NONE : Suggestion.question(name, ATTRIBUTES)),
                    as ? Message.of("use as=details, or leave it out") : Message.of("use one of %s", ATTRIBUTES));
        }
    }

    private Table table(Node data, Directive directive) {
        Table table = Table.empty(!(data instanceof Node.Sequence));
        if (data instanceof Node.Mapping map) {
            Location label = diagnostics.at(
                    directive.label().getStartOffset(), directive.label().getEndOffset());
            for (Node.Entry entry : map.entries()) {
                Head row = new Head(entry.key(), entry.key(), entry.keyLocation());
                table.rows().put(row.key(), row);
                if (entry.value() instanceof Node.Mapping cells) {
                    row(row, cells, table);
                } else {
                    Head only = new Head("", directive.label().toString(), label);
                    table.columns().put("", only);
                    cell(row, only, entry.value(), table);
                }
            }
        } else if (data instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                Head row = new Head(String.valueOf(table.rows().size() + 1), "", item.location());
                table.rows().put(row.key(), row);
                if (item instanceof Node.Mapping cells) {
                    row(row, cells, table);
                } else {
                    refuse(item);
                }
            }
        }
        return table;
    }

    private void row(Head row, Node.Mapping cells, Table table) {
        for (Node.Entry cell : cells.entries()) {
            Head column = table.columns().computeIfAbsent(cell.key(), key -> new Head(key, key, cell.keyLocation()));
            cell(row, column, cell.value(), table);
        }
    }

    private void cell(Head row, Head column, Node value, Table table) {
        if (value instanceof Node.Scalar scalar) {
            table.cells().put(List.of(row.key(), column.key()), scalar);
        } else {
            refuse(value);
        }
    }

    private void refuse(Node data) {
        readable = false;
        diagnostics.add(Diagnostic.of(
                Rule.DATA,
                data.location(),
                Message.of("%s where a table is shown", data.kind()),
                Message.of("write a map of maps, a list of maps, or a map of texts")));
    }

    /** The headers that an attribute names, in its order; all if the attribute is absent. */
    private List<Head> chosen(String name, Map<String, Head> heads, Directive directive) {
        Attribute attribute = directive.attributes().get(name);
        if (attribute == null) {
            return List.copyOf(heads.values());
        }
        List<Head> chosen = new ArrayList<>();
        for (String key :
                Arrays.stream(attribute.value().split(",")).map(String::strip).toList()) {
            Head head = heads.get(key);
            if (head != null) {
                chosen.add(head);
            } else {
                readable = false;
                diagnostics.add(
                        Rule.DATA,
                        attribute.place().getStartOffset(),
                        attribute.place().getEndOffset(),
                        Message.of("no '%s' among the %s%s", key, name, Suggestion.question(key, heads.keySet())),
                        Message.of(
                                "name some of %s",
                                String.join(
                                        ",", heads.keySet().stream().limit(8).toList())));
            }
        }
        return chosen;
    }

    private static WholeText write(Table table, List<Head> rows, List<Head> columns, Location place) {
        WholeText.Builder text = new WholeText.Builder();
        String first = table.named() ? "| " : "";
        text.made(first, place);
        columns.forEach(column -> cell(column.text(), column.place(), text));
        text.made("|\n" + "| --- ".repeat(columns.size() + (table.named() ? 1 : 0)) + "|\n", place);
        for (Head row : rows) {
            if (table.named()) {
                cell(row.text(), row.place(), text);
            }
            for (Head column : columns) {
                Node.Scalar value = table.cells().get(List.of(row.key(), column.key()));
                cell(
                        value == null || value.isEmpty() ? "" : value.text(),
                        value == null ? row.place() : value.location(),
                        text);
            }
            text.made("|\n", place);
        }
        return text.build();
    }

    private static void cell(String value, Location place, WholeText.Builder text) {
        text.made("| " + LiteralText.markdown(value) + " ", place);
    }
}

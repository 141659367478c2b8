package dev.waybill.document.markdown.math;

import dev.waybill.diagnostic.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Tables of formulas: matrices, aligned equations, cases, arrays. */
final class Environments {
    private static final String RIGHT = "math-right";
    private static final String LEFT = "math-left";

    private final Parsing parser;
    private final Tokens tokens;

    Environments(Parsing parser) {
        this.parser = parser;
        this.tokens = parser.tokens();
    }

    /** Reads an environment whose {@code \begin} has been read. */
    Atom read(Token begin) throws UnreadableFormula {
        String name = tokens.argument().strip();
        String kind = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
        return switch (kind) {
            case "matrix", "smallmatrix" -> new Atom(table(begin, name, "", column -> ""));
            case "pmatrix" -> Signs.between("(", table(begin, name, "", column -> ""), ")");
            case "bmatrix" -> Signs.between("[", table(begin, name, "", column -> ""), "]");
            case "Bmatrix" -> Signs.between("{", table(begin, name, "", column -> ""), "}");
            case "vmatrix" -> Signs.between("|", table(begin, name, "", column -> ""), "|");
            case "Vmatrix" -> Signs.between("‖", table(begin, name, "", column -> ""), "‖");
            case "cases" -> Signs.between("{", table(begin, name, "", column -> LEFT), ".");
            case "dcases" -> Signs.between("{", table(begin, name, " displaystyle=\"true\"", column -> LEFT), ".");
            case "rcases" -> Signs.between(".", table(begin, name, "", column -> LEFT), "}");
            case "aligned", "align", "split", "eqnarray", "flalign" -> new Atom(aligned(begin, name));
            case "alignedat", "alignat" -> {
                tokens.argument();
                yield new Atom(aligned(begin, name));
            }
            case "gathered", "gather", "equation", "multline", "multlined" ->
                new Atom(table(begin, name, " displaystyle=\"true\"", column -> ""));
            case "array", "subarray" -> new Atom(array(begin, name));
            default -> throw new UnreadableFormula(Message.of("no environment '%s'", name), begin);
        };
    }

    /** Relations stand below one another: columns are right- and left-aligned in turn. */
    private String aligned(Token begin, String name) throws UnreadableFormula {
        if (tokens.peek().is('[')) {
            tokens.option();
        }
        return table(
                begin, name, " class=\"math-aligned\" displaystyle=\"true\"", column -> column % 2 == 0 ? RIGHT : LEFT);
    }

    /** {@code \begin{array}{c|rl}} */
    private String array(Token begin, String name) throws UnreadableFormula {
        if (tokens.peek().is('[')) {
            tokens.option();
        }
        List<String> columns = new ArrayList<>();
        String rule = "";
        String spec = tokens.argument();
        for (int i = 0; i < spec.length(); i++) {
            char c = spec.charAt(i);
            if (c == '|') {
                rule = "math-rule";
            } else if (c == '@' || c == '!' || c == '>' || c == '<') {
                i = Math.max(i, spec.indexOf('}', i));
            } else if (c == 'l' || c == 'c' || c == 'r') {
                String aligned = c == 'l' ? LEFT : c == 'r' ? RIGHT : "";
                columns.add((aligned + " " + rule).strip());
                rule = "";
            }
        }
        return table(begin, name, "", column -> column < columns.size() ? columns.get(column) : "");
    }

    /** {@code \substack{a \\ b}} */
    Atom stack(Token command) throws UnreadableFormula {
        if (!tokens.next().is('{')) {
            throw new UnreadableFormula(Message.of("an argument is missing"), command);
        }
        StringBuilder rows = new StringBuilder();
        while (true) {
            String row = Atom.row(parser.atoms(token -> token.is('}') || token.isNewline()));
            rows.append("<mtr><mtd>").append(row).append("</mtd></mtr>");
            Token end = tokens.next();
            if (end.is('}')) {
                return new Atom("<mtable class=\"math-stack\">" + rows + "</mtable>");
            }
            if (!end.isNewline()) {
                throw new UnreadableFormula(Message.of("'{' without '}'"), command);
            }
            tokens.option();
        }
    }

    private String table(Token begin, String name, String attributes, IntFunction<String> classes)
            throws UnreadableFormula {
        StringBuilder rows = new StringBuilder();
        StringBuilder row = new StringBuilder();
        boolean ruled = rules();
        int column = 0;
        while (true) {
            String cell = Atom.row(parser.atoms(token -> token.is('&')
                    || token.is('}')
                    || token.isCommand("end")
                    || token.isCommand("right")
                    || token.isNewline()));
            Token end = tokens.next();
            boolean last = end.isCommand("end");
            if (!last || !cell.isEmpty() || column > 0) {
                row.append(cell(cell, classes.apply(column++)));
            }
            if (end.is('&')) {
                continue;
            }
            if (!last && !end.isNewline()) {
                throw new UnreadableFormula(Message.of("'\\begin{%s}' without '\\end{%s}'", name, name), begin);
            }
            rows.append(row.isEmpty() ? "" : "<mtr" + (ruled ? " class=\"math-ruled\"" : "") + ">" + row + "</mtr>");
            row.setLength(0);
            column = 0;
            if (last) {
                end(name, end);
                return "<mtable" + attributes + ">" + rows + "</mtable>";
            }
            newline();
            ruled = rules();
        }
    }

    private static String cell(String content, String classes) {
        return "<mtd" + (classes.isEmpty() ? "" : " class=\"" + classes + "\"") + ">" + content + "</mtd>";
    }

    /** {@code \\*[2pt]}: the distance isn't kept. */
    private void newline() throws UnreadableFormula {
        int before = tokens.position();
        if (!tokens.raw().is('*')) {
            tokens.back(before);
        }
        before = tokens.position();
        if (tokens.raw().is('[')) {
            tokens.back(before);
            tokens.option();
        } else {
            tokens.back(before);
        }
    }

    /** Whether there is a rule above the next row. */
    private boolean rules() {
        boolean ruled = false;
        while (tokens.peek().isCommand("hline") || tokens.peek().isCommand("hdashline")) {
            tokens.next();
            ruled = true;
        }
        return ruled;
    }

    private void end(String name, Token end) throws UnreadableFormula {
        String ended = tokens.argument().strip();
        if (!ended.equals(name)) {
            throw new UnreadableFormula(Message.of("'\\end{%s}' where '\\begin{%s}' is open", ended, name), end);
        }
    }
}

package dev.waybill.document.markdown.code;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the first line of a code block asks for, in the spellings of VitePress, Docusaurus, Starlight, Material for MkDocs, Hugo and mdBook.
 * What no one knows is ignored: an info string is free text.
 *
 * @param language the name behind the fence; may be empty
 * @param title a file name or the like; may be empty
 * @param firstNumber the number of the first line where lines are numbered
 * @param diffOf the language of a diff that names one; otherwise empty
 * @param ranges the lines that it marks
 */
public record CodeOptions(
        String language, String title, OptionalInt firstNumber, String diffOf, Map<LineMark, List<LineRanges>> ranges) {
    /** No options: an indented block. */
    public static final CodeOptions NONE = new CodeOptions("", "", OptionalInt.empty(), "", Map.of());

    public CodeOptions {
        ranges = Map.copyOf(ranges);
    }

    /** @param info all that stands behind the fence */
    public static CodeOptions of(String info) {
        Reader reader = new Reader();
        String rest = info.strip();
        int end = languageEnd(rest);
        reader.language = rest.substring(0, end);
        reader.items(new InfoItems(rest.substring(end)));
        return reader.options();
    }

    /**
     * "The first word of the info string is typically used to specify the language of the code sample." What other generators put right
     * behind it isn't part of it: {@code rust,ignore}, {@code js{1,3}}, {@code ts:line-numbers}.
     */
    private static int languageEnd(String info) {
        int end = 0;
        while (end < info.length()
                && !Character.isWhitespace(info.charAt(end))
                && ",{:[".indexOf(info.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    boolean isDiff() {
        return language.equals("diff") || language.equals("patch");
    }

    /** Collects options in the order in which they are written. */
    private static final class Reader {
        private String language = "";
        private String title = "";
        private String diffOf = "";
        private boolean numbered;
        private int first = 1;
        private final Map<LineMark, List<LineRanges>> ranges = new EnumMap<>(LineMark.class);

        private CodeOptions options() {
            OptionalInt firstNumber = numbered ? OptionalInt.of(first) : OptionalInt.empty();
            return new CodeOptions(language, title, firstNumber, diffOf, ranges);
        }

        private void items(InfoItems items) {
            for (InfoItems.Item item : items.all()) {
                item(item);
            }
        }

        private void item(InfoItems.Item item) {
            if (item.name().isEmpty()) {
                group(item);
            } else {
                option(item.name().toLowerCase(Locale.ROOT), item);
            }
        }

        /** {@code [a.js]}, {@code {1,3}}, or options between braces as Hugo, Pandoc and Material have them. */
        private void group(InfoItems.Item item) {
            if (item.bracket() == '[') {
                title = title.isEmpty() ? item.value().strip() : title;
            } else if (item.bracket() == '{' && LineRanges.areNumbers(item.value())) {
                mark(LineMark.HIGHLIGHTED, item.value());
            } else if (item.bracket() == '{' && item.value().indexOf('{') < 0) {
                items(new InfoItems(item.value()));
            }
        }

        private void option(String name, InfoItems.Item item) {
            String value = item.value();
            switch (name) {
                case "title", "filename" -> title = value.strip();
                case "hl_lines" -> mark(LineMark.HIGHLIGHTED, value);
                case "mark" -> unquoted(LineMark.HIGHLIGHTED, item);
                case "ins" -> unquoted(LineMark.INSERTED, item);
                case "del" -> unquoted(LineMark.DELETED, item);
                case "showlinenumbers", "linenums", "linenos", ":line-numbers" -> number(value);
                case "startlinenumber", "linenostart" -> start(value);
                case ":no-line-numbers" -> numbered = false;
                case "lang" -> diffOf = language.equals("diff") ? value : "";
                default -> shorthand(name);
            }
        }

        /** {@code .py} names the language where options alone stand behind the fence: {@code { .py hl_lines="1" }}. */
        private void shorthand(String name) {
            if (language.isEmpty() && name.length() > 1 && name.startsWith(".")) {
                language = name.substring(1);
            }
        }

        /** {@code ins="text"} marks words of Starlight's code, not lines. */
        private void unquoted(LineMark mark, InfoItems.Item item) {
            if (item.bracket() == '{') {
                mark(mark, item.value());
            }
        }

        private void mark(LineMark mark, String value) {
            ranges.computeIfAbsent(mark, lines -> new ArrayList<>()).add(new LineRanges(value));
        }

        /** A number is the first line's; Material writes {@code linenums="1 2"} with a step that isn't supported. */
        private void number(String value) {
            numbered = !value.equals("false");
            start(value.split(" ", 2)[0]);
        }

        private void start(String value) {
            first = value.matches("\\d{1,6}") ? Integer.parseInt(value) : first;
        }
    }
}

package dev.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of templates, every template with its macros and the fields that it reads, and the files that are joined into styles and scripts. */
final class ThemePage {
    private static final Path THEME = Path.of("templates");

    /** {@code <#-- An article. -->} at the start of a template says what it is. */
    private static final Pattern HEAD = Pattern.compile("<#-- (.*?) -->\n");

    /** A comment of {@code theme.yaml}, the key after it, and its file or list of files. */
    private static final Pattern FILES = Pattern.compile("((?:# .*\n)+)(\\w+):((?: \\S+)?\n(?:  .*\n|\\w+: \\S+\n)*)");

    /** {@code base/base.css} */
    private static final Pattern FILE = Pattern.compile("[\\w-]+/[\\w.-]+");

    private final Language language;

    private final ObservedFields observed;

    ThemePage(Language language, ObservedFields observed) {
        this.language = language;
        this.observed = observed;
    }

    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(new FieldTables(language, observed, new FieldMeanings()).text());
        text.append("## " + language.word("Layouts", "版式") + " {#layouts}\n\n");
        for (String layout : templates(true)) {
            add(text, layout);
        }
        text.append("## " + language.word("Parts of pages", "页面的部件") + " {#parts}\n\n");
        for (String part : templates(false)) {
            add(text, part);
        }
        text.append("## " + language.word("Styles and scripts", "样式和脚本") + " {#files}\n\n");
        files(text);
        return text.toString().strip() + "\n";
    }

    private void add(StringBuilder text, String path) throws IOException {
        String template = Files.readString(THEME.resolve(path));
        Matcher head = HEAD.matcher(template);
        assertTrue(head.lookingAt(), "templates/" + path + " doesn't start with a comment that says what it is");
        TemplateFields fields = TemplateFields.of(template);
        text.append("### `" + path + "` {#" + path.replaceAll("[/.]", "-") + "}\n\n");
        text.append(language.of(head.group(1)) + "\n\n");
        list(text, language.word("Macros: ", "宏："), fields.macros());
        list(text, language.word("Reads: ", "用到的项目："), List.copyOf(fields.names()));
        text.append("\n");
    }

    private void list(StringBuilder text, String label, List<String> names) {
        if (!names.isEmpty()) {
            text.append("- " + label + "`" + String.join(language.word("`, `", "`、`"), names) + "`\n");
        }
    }

    private void files(StringBuilder text) throws IOException {
        Matcher lists = FILES.matcher(Files.readString(THEME.resolve("theme.yaml")));
        while (lists.find()) {
            String comment =
                    lists.group(1).replaceAll("(?m)^# ", "").replace('\n', ' ').strip();
            if (comment.startsWith("The files of the theme besides")) {
                continue;
            }
            List<String> files = FILE.matcher(lists.group(3))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            text.append("- `" + lists.group(2) + "`" + language.word(": ", "：") + language.of(comment)
                    + language.word(" ", "") + "`" + String.join(language.word("`, `", "`、`"), files) + "`\n");
        }
    }

    private static List<String> templates(boolean layouts) throws IOException {
        try (Stream<Path> files = Files.walk(THEME)) {
            return files.map(file -> THEME.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".ftlh") && path.startsWith("layouts/") == layouts)
                    .sorted()
                    .toList();
        }
    }
}

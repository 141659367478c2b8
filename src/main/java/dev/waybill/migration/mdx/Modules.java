package dev.waybill.migration.mdx;

import dev.waybill.migration.literal.JavaScript;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.Code;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The imports and constants of a page.
 *
 * @param text the page without them
 * @param imports paths in the project, by name
 * @param constants their values, by name
 */
record Modules(MappedText text, Map<String, String> imports, Map<String, Object> constants) {
    private static final Pattern STATEMENT = Pattern.compile(
            "(?m)^(?:import[ \\t]+(?:[\\w*{'\"]).*|export[ \\t]+(?:const|let|var|default|function|async)\\b.*)$");
    private static final Pattern IMPORT =
            Pattern.compile("(?s)^import[ \\t\\n]+(?:type[ \\t]+)?(\\w+)?[^'\"]*from[ \\t\\n]+['\"]([^'\"]+)['\"]");
    private static final int MOST_LINES = 200;

    /** @param paths turns what an alias means into a path from the project's root, which starts with a slash */
    static Modules of(MappedText page, String file, ProjectFolder project, UnaryOperator<String> paths) {
        String text = page.text();
        if (!text.contains("import") && !text.contains("export")) {
            return new Modules(page, Map.of(), Map.of());
        }
        Code code = Code.of(text);
        List<Edit> edits = new ArrayList<>();
        Map<String, String> imports = new HashMap<>();
        StringBuilder exports = new StringBuilder();
        Matcher statement = STATEMENT.matcher(text);
        int from = 0;
        while (from <= text.length() && statement.find(from)) {
            int end = code.inBlock(statement.start()) ? -1 : end(text, statement.start());
            from = Math.max(end, statement.end());
            if (end < 0) {
                continue;
            }
            String written = text.substring(statement.start(), end);
            edits.add(new Edit(statement.start(), end, ""));
            if (written.startsWith("export")) {
                exports.append(written.replaceFirst("^export[ \\t]+(?:default[ \\t]+)?", ""))
                        .append("\n;\n");
            } else {
                imported(written, file, imports, paths);
            }
        }
        Map<String, Object> constants =
                exports.isEmpty() ? Map.of() : JavaScript.constants(project, file, exports.toString());
        return new Modules(page.with(edits), imports, constants);
    }

    private static void imported(
            String written, String file, Map<String, String> imports, UnaryOperator<String> paths) {
        Matcher parts = IMPORT.matcher(written);
        if (parts.find() && parts.group(1) != null) {
            String path = paths.apply(
                    parts.group(2).replaceFirst("^(?:!!)?[\\w-]*-loader!", "").replaceFirst("\\?.*", ""));
            Optional<String> resolved = path.startsWith("/")
                    ? ProjectFolder.resolve("", path)
                    : path.startsWith(".") ? ProjectFolder.resolve(ProjectFolder.folder(file), path) : Optional.empty();
            resolved.ifPresent(each -> imports.put(parts.group(1), each));
        }
    }

    /** The offset behind a statement: behind the line on which all its brackets are closed; -1 where it is prose. */
    private static int end(String text, int start) {
        boolean imports = text.startsWith("import", start);
        int depth = 0;
        int lines = 0;
        char quote = 0;
        for (int i = start; i <= text.length() && lines < MOST_LINES; i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (quote != 0) {
                quote = c == quote || c == '\n' && quote != '`' ? 0 : quote;
                i += c == '\\' ? 1 : 0;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (c == '{' || c == '(' || c == '[') {
                depth++;
            } else if (c == '}' || c == ')' || c == ']') {
                depth--;
            }
            if (c == '\n' && quote == 0) {
                lines++;
                String statement = text.substring(start, Math.min(i, text.length()));
                boolean whole = depth <= 0 && (!imports || statement.matches("(?s).*['\"];?\\s*"));
                if (whole && (imports || next(text, i))) {
                    return Math.min(i, text.length());
                }
                if (imports && depth <= 0 && (lines > 20 || !statement.contains("{"))) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** Whether the next line doesn't continue a statement. */
    private static boolean next(String text, int at) {
        String rest = text.substring(Math.min(text.length(), at + 1), Math.min(text.length(), at + 80));
        return !rest.matches("(?s)^[ \\t]+\\S.*")
                || text.substring(Math.max(0, at - 1), at).equals(";");
    }

    /** The path or the text that a name stands for. */
    Optional<String> named(String name) {
        return Optional.ofNullable(imports.get(name)).or(() -> constant(name));
    }

    /** The text of a constant, or of one of its members. */
    Optional<String> constant(String name) {
        Object value = constants;
        for (String part : name.split("\\.")) {
            value = Values.map(value).getOrDefault(part, "");
        }
        return Values.text(value);
    }
}

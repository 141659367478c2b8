package dev.waybill.migration.literal;

import dev.waybill.migration.literal.JavaScriptTokens.Token;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the literals of a module of JavaScript or TypeScript as plain values. Nothing is run: names lead to what they are declared as,
 * imports to files of the project, calls to their first argument or to what the called function returns. What isn't a literal becomes
 * {@link #UNKNOWN}.
 */
public final class JavaScript {
    /** What stands for a value that only running the program would give. */
    public static final Object UNKNOWN = new Object() {
        @Override
        public String toString() {
            return "";
        }
    };

    private static final int DEEPEST = 60;
    private static final int MOST_STEPS = 400_000;
    private static final Pattern PLACE = Pattern.compile("\\$\\{\\s*([\\w$.]+)\\s*}");

    private final ProjectFolder project;
    private final String path;
    private final List<Token> tokens;
    private final TokenCursor cursor;
    private final ModuleNames names;
    private final Map<String, JavaScript> modules;

    private final Set<Integer> open;
    private final int[] steps;
    private final BiConsumer<String, Integer> unknown;

    private JavaScript(
            ProjectFolder project,
            String path,
            String source,
            Map<String, JavaScript> modules,
            int[] steps,
            BiConsumer<String, Integer> unknown) {
        this.project = project;
        this.path = path;
        this.tokens = JavaScriptTokens.of(source);
        this.cursor = new TokenCursor(tokens);
        this.names = new ModuleNames(tokens);
        this.modules = modules;
        this.steps = steps;
        this.open = new HashSet<>();
        this.unknown = unknown;
        modules.put(path, this);
    }

    /**
     * The value that a module exports; empty where there is none.
     *
     * @param unknown is told the file and the offset of what isn't a literal
     */
    public static Optional<Object> exported(ProjectFolder project, String path, BiConsumer<String, Integer> unknown) {
        return project.text(path)
                .map(source -> new JavaScript(project, path, source, new HashMap<>(), new int[1], unknown))
                .flatMap(module -> module.export("default"));
    }

    /** The value of one literal, such as {@code [{ label: 'a' }]}. */
    public static Object literal(ProjectFolder project, String source) {
        JavaScript module = new JavaScript(project, "", source, new HashMap<>(), new int[1], (file, offset) -> {});
        return module.value(0);
    }

    /** What names of this kind of module are, for names that appear in a page: its own constants. */
    public static Map<String, Object> constants(ProjectFolder project, String path, String source) {
        JavaScript module = new JavaScript(project, path, source, new HashMap<>(), new int[1], (file, offset) -> {});
        Map<String, Object> values = new LinkedHashMap<>();
        module.names.declared().keySet().forEach(name -> values.put(name, module.named(name, 0)));
        return values;
    }

    private Optional<Object> export(String name) {
        if (name.equals("default")) {
            if (names.exported() >= 0) {
                return Optional.of(valueAt(names.exported(), 0));
            }
            Map<String, Object> assigned = assignments();
            return assigned.isEmpty() ? Optional.empty() : Optional.of(assigned);
        }
        if (names.declared().containsKey(name) || names.imported().containsKey(name)) {
            return Optional.of(named(name, 0));
        }
        Object whole = export("default").orElse("");
        return Optional.ofNullable(Values.map(whole).get(name));
    }

    /** {@code exports.a = …} */
    private Map<String, Object> assignments() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i + 4 < tokens.size(); i++) {
            if (tokens.get(i).isName("exports")
                    && tokens.get(i + 1).is(".")
                    && tokens.get(i + 3).is("=")) {
                values.put(tokens.get(i + 2).text(), valueAt(i + 4, 0));
            }
        }
        return values;
    }

    private Object valueAt(int start, int depth) {
        if (!open.add(start)) {
            return UNKNOWN;
        }
        int before = cursor.at();
        cursor.moveTo(start);
        try {
            return value(depth + 1);
        } finally {
            cursor.moveTo(before);
            open.remove(start);
        }
    }

    private Object named(String name, int depth) {
        Integer start = names.declared().get(name);
        if (start != null) {
            return valueAt(start, depth);
        }
        ModuleNames.Origin from = names.imported().get(name);
        return from == null
                ? UNKNOWN
                : module(from.module())
                        .flatMap(module -> module.export(from.name()))
                        .orElse(UNKNOWN);
    }

    private Optional<JavaScript> module(String from) {
        if (!from.startsWith(".")) {
            return Optional.empty();
        }
        Optional<String> base = ProjectFolder.resolve(ProjectFolder.folder(path), from);
        for (String ending : List.of("", ".ts", ".js", ".mts", ".mjs", ".cjs", ".json", "/index.ts", "/index.js")) {
            String file = base.orElse("") + ending;
            if (modules.containsKey(file)) {
                return Optional.of(modules.get(file));
            }
            if (project.has(file)) {
                return project.text(file)
                        .map(source -> file.endsWith(".json") ? "export default " + source : source)
                        .map(source -> new JavaScript(project, file, source, modules, steps, unknown));
            }
        }
        return Optional.empty();
    }

    private Object value(int depth) {
        if (depth > DEEPEST || ++steps[0] > MOST_STEPS) {
            return UNKNOWN;
        }
        Object value = suffixed(primary(depth), depth);
        while (true) {
            if (cursor.token().is("+")) {
                cursor.next();
                Object right = suffixed(primary(depth + 1), depth);
                boolean texts =
                        Values.text(value).isPresent() && Values.text(right).isPresent();
                value = texts ? "" + value + right : UNKNOWN;
            } else if (cursor.token().is("||") || cursor.token().is("??")) {
                cursor.next();
                Object right = suffixed(primary(depth + 1), depth);
                value = value == UNKNOWN ? right : value;
            } else if (cursor.token().is("?")) {
                cursor.next();
                Object first = value(depth + 1);
                Object second = cursor.skip(":") ? value(depth + 1) : UNKNOWN;
                value = first == UNKNOWN ? second : first;
            } else if (cursor.token().isName("as") || cursor.token().isName("satisfies")) {
                cursor.next();
                cursor.skipType();
            } else if (cursor.token().is("&&")
                    || cursor.token().is("===")
                    || cursor.token().is("!==")
                    || cursor.token().is("==")
                    || cursor.token().is("!=")) {
                boolean and = cursor.token().is("&&");
                cursor.next();
                Object right = suffixed(primary(depth + 1), depth);
                value = and ? right : UNKNOWN;
            } else {
                return value;
            }
        }
    }

    private Object primary(int depth) {
        Token token = cursor.token();
        if (depth > DEEPEST || cursor.atEnd()) {
            return UNKNOWN;
        }
        if (token.kind() == 's') {
            cursor.next();
            return filled(token.text(), depth);
        }
        if (token.kind() == '0') {
            cursor.next();
            return number(token.text());
        }
        if (token.is("[")) {
            return array(depth);
        }
        if (token.is("{")) {
            return object(depth);
        }
        if (token.is("(")) {
            return cursor.behindArrow(cursor.at()).isPresent() ? function(depth) : bracketed(depth);
        }
        if (token.is("-") || token.is("!")) {
            cursor.next();
            Object value = suffixed(primary(depth + 1), depth);
            return token.is("-") && value instanceof Integer number
                    ? (Object) (-number)
                    : token.is("!") && value instanceof Boolean flag ? (Object) !flag : UNKNOWN;
        }
        if (token.kind() == 'n') {
            return name(depth);
        }
        cursor.next();
        return UNKNOWN;
    }

    private Object bracketed(int depth) {
        cursor.next();
        Object value = value(depth + 1);
        while (!cursor.token().is(")") && !cursor.atEnd()) {
            cursor.next();
        }
        cursor.next();
        return value;
    }

    private String filled(String text, int depth) {
        if (!text.contains("${")) {
            return text;
        }
        Matcher place = PLACE.matcher(text);
        return place.replaceAll(match -> Matcher.quoteReplacement(
                Values.text(named(match.group(1), depth + 1)).orElse("")));
    }

    private static Object number(String text) {
        return text.matches("\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
    }

    private Object name(int depth) {
        Token token = cursor.token();
        if (cursor.token(1).is("=>")) {
            return function(depth);
        }
        cursor.next();
        return switch (token.text()) {
            case "true" -> true;
            case "false" -> false;
            case "null", "undefined" -> "";
            case "await", "new", "typeof", "void" -> value(depth + 1);
            case "async" -> primary(depth + 1);
            case "function" -> {
                cursor.moveTo(cursor.at() - 1);
                yield function(depth);
            }
            case "require" -> required();
            default -> named(token.text(), depth);
        };
    }

    private Object required() {
        if (cursor.token().is("(")
                && cursor.token(1).kind() == 's'
                && cursor.token(2).is(")")) {
            String from = cursor.token(1).text();
            cursor.moveTo(cursor.at() + 3);
            return module(from).flatMap(module -> module.export("default")).orElse(UNKNOWN);
        }
        return UNKNOWN;
    }

    /** What a function returns: the value behind its arrow, or behind its first {@code return} of a list or a map. */
    private Object function(int depth) {
        if (cursor.token().isName("function")) {
            while (!cursor.token().is("(") && !cursor.atEnd()) {
                cursor.next();
            }
            cursor.skipBrackets();
            while (!cursor.token().is("{") && !cursor.atEnd()) {
                cursor.next();
            }
            return returned(depth);
        }
        if (cursor.token().is("(")) {
            cursor.moveTo(cursor.behindArrow(cursor.at()).orElse(cursor.at() + 1));
        } else {
            cursor.moveTo(cursor.at() + 2);
        }
        return cursor.token().is("{") ? returned(depth) : value(depth + 1);
    }

    private Object returned(int depth) {
        int start = cursor.at();
        cursor.skipBrackets();
        int end = cursor.at();
        Object found = UNKNOWN;
        for (int i = start; i < end && found == UNKNOWN; i++) {
            if (tokens.get(i).isName("return")) {
                found = valueAt(i + 1, depth);
            }
        }
        cursor.moveTo(end);
        return found;
    }

    private List<Object> array(int depth) {
        cursor.next();
        List<Object> items = new ArrayList<>();
        while (!cursor.token().is("]") && !cursor.atEnd()) {
            int before = cursor.at();
            if (cursor.skip("...")) {
                items.addAll(Values.list(value(depth + 1)));
            } else {
                Token start = cursor.token();
                Object item = value(depth + 1);
                if (item == UNKNOWN) {
                    unknown.accept(path, start.offset());
                } else {
                    items.add(item);
                }
            }
            cursor.skipSeparator("]", before);
        }
        cursor.next();
        return items;
    }

    private Map<String, Object> object(int depth) {
        cursor.next();
        Map<String, Object> entries = new LinkedHashMap<>();
        while (!cursor.token().is("}") && !cursor.atEnd()) {
            int before = cursor.at();
            entry(entries, depth);
            cursor.skipSeparator("}", before);
        }
        cursor.next();
        return entries;
    }

    private void entry(Map<String, Object> entries, int depth) {
        if (cursor.skip("...")) {
            Values.map(value(depth + 1)).forEach(entries::put);
            return;
        }
        Token key = cursor.token();
        String name = key.text();
        if (key.is("[")) {
            cursor.next();
            name = Values.text(value(depth + 1)).orElse("");
            cursor.skip("]");
        } else if (key.kind() == 'n' && key.text().equals("async")) {
            cursor.moveTo(cursor.at() + 2);
            name = tokens.get(cursor.at() - 1).text();
        } else {
            cursor.next();
        }
        if (cursor.skip(":")) {
            entries.put(name, value(depth + 1));
        } else if (cursor.token().is("(")) {
            cursor.skipBrackets();
            while (!cursor.token().is("{")
                    && !cursor.token().is(",")
                    && !cursor.token().is("}")
                    && !cursor.atEnd()) {
                cursor.next();
            }
            if (cursor.token().is("{")) {
                entries.put(name, returned(depth));
            }
        } else if (key.kind() == 'n') {
            entries.put(name, named(name, depth));
        }
    }

    /** Calls, members and generic arguments behind a value. */
    private Object suffixed(Object value, int depth) {
        Object result = value;
        while (cursor.token().kind() == '.') {
            if (cursor.token().is(".") || cursor.token().is("?.")) {
                cursor.next();
                String member = cursor.token().text();
                cursor.next();
                result = member(result, member);
            } else if (cursor.token().is("(")) {
                result = called(result, depth);
            } else if (cursor.token().is("[")) {
                cursor.next();
                Object key = value(depth + 1);
                cursor.skip("]");
                result = Values.map(result).getOrDefault(String.valueOf(key), UNKNOWN);
            } else if (cursor.token().is("<")
                    && cursor.at() > 0
                    && tokens.get(cursor.at() - 1).kind() == 'n'
                    && cursor.isAtGenericCall()) {
                cursor.skipAngleBrackets();
            } else if (cursor.token().is("!") && !cursor.token(1).is("=")) {
                cursor.next();
            } else {
                break;
            }
        }
        return result;
    }

    private static Object member(Object value, String name) {
        if (value instanceof Map<?, ?>) {
            return Values.map(value).getOrDefault(name, UNKNOWN);
        }
        return value instanceof List<?> ? value : UNKNOWN; // of [].concat(…), the list
    }

    /** A call gives what the function returns, or else its first list or map: {@code defineConfig({…})}. */
    private Object called(Object function, int depth) {
        cursor.next();
        List<Object> arguments = new ArrayList<>();
        while (!cursor.token().is(")") && !cursor.atEnd()) {
            int before = cursor.at();
            cursor.skip("...");
            arguments.add(value(depth + 1));
            cursor.skipSeparator(")", before);
        }
        cursor.next();
        if (function instanceof List<?> list) {
            List<Object> all = new ArrayList<>(list);
            arguments.forEach(argument -> all.addAll(Values.list(argument)));
            return all;
        }
        if (function instanceof Map<?, ?>) {
            return function;
        }
        return arguments.stream()
                .filter(argument -> argument instanceof Map<?, ?> || argument instanceof List<?>)
                .findFirst()
                .orElse(
                        function != UNKNOWN
                                ? function
                                : arguments.stream()
                                        .filter(String.class::isInstance)
                                        .findFirst()
                                        .orElse(UNKNOWN));
    }
}

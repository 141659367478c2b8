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
    private static final Set<String> OPENING = Set.of("(", "[", "{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");

    private final ProjectFolder project;
    private final String path;
    private final List<Token> tokens;
    private final Map<String, JavaScript> modules;

    /** Where the value of a declared name starts. */
    private final Map<String, Integer> declared = new HashMap<>();

    /** Names from other modules: the module's path, and the name there. */
    private final Map<String, String[]> imported = new HashMap<>();

    private final Set<Integer> open;
    private final int[] steps;
    private final BiConsumer<String, Integer> unknown;
    private int exported = -1;
    private int at;

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
        this.modules = modules;
        this.steps = steps;
        this.open = new HashSet<>();
        this.unknown = unknown;
        modules.put(path, this);
        declarations();
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
        module.at = 0;
        return module.value(0);
    }

    /** What names of this kind of module are, for names that appear in a page: its own constants. */
    public static Map<String, Object> constants(ProjectFolder project, String path, String source) {
        JavaScript module = new JavaScript(project, path, source, new HashMap<>(), new int[1], (file, offset) -> {});
        Map<String, Object> values = new LinkedHashMap<>();
        module.declared.keySet().forEach(name -> values.put(name, module.named(name, 0)));
        return values;
    }

    private Token token() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private Token token(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    private boolean skip(String mark) {
        if (token().is(mark)) {
            at++;
            return true;
        }
        return false;
    }

    private void declarations() {
        for (at = 0; at < tokens.size(); at++) {
            Token token = token();
            if (token.isName("const") || token.isName("let") || token.isName("var")) {
                declaration();
            } else if (token.isName("function") && token(1).kind() == 'n') {
                declared.putIfAbsent(token(1).text(), at);
            } else if (token.isName("import")) {
                importing();
            } else if (token.isName("export") && token(1).isName("default")) {
                exported = at + 2;
            } else if (token.isName("module") && token(1).is(".") && token(2).isName("exports") && token(3).is("=")) {
                exported = at + 4;
            }
        }
    }

    private void declaration() {
        if (token(1).is("{")) {
            destructured();
            return;
        }
        String name = token(1).text();
        int value = at + 2;
        int depth = 0;
        while (value < tokens.size()) {
            Token token = tokens.get(value);
            if (OPENING.contains(token.text()) && token.kind() == '.') {
                depth++;
            } else if (CLOSING.contains(token.text()) && token.kind() == '.') {
                depth--;
            }
            if (depth == 0 && token.is("=")) {
                declared.putIfAbsent(name, value + 1);
                return;
            }
            if (depth < 0 || token.is(";") || token.isName("of") || token.isName("in")) {
                return;
            }
            value++;
        }
    }

    /** {@code const { a, b: c } = require('./x')} */
    private void destructured() {
        int end = at + 2;
        List<String[]> names = new ArrayList<>();
        while (end < tokens.size() && !tokens.get(end).is("}")) {
            if (tokens.get(end).kind() == 'n') {
                String name = tokens.get(end).text();
                boolean renamed =
                        tokens.get(Math.min(end + 1, tokens.size() - 1)).is(":");
                names.add(new String[] {
                    name,
                    renamed ? tokens.get(Math.min(end + 2, tokens.size() - 1)).text() : name
                });
                end += renamed ? 2 : 0;
            }
            end++;
        }
        int call = end + 2;
        boolean required = call + 2 < tokens.size()
                && tokens.get(call).isName("require")
                && tokens.get(call + 2).kind() == 's';
        if (required) {
            names.forEach(name ->
                    imported.put(name[1], new String[] {tokens.get(call + 2).text(), name[0]}));
        }
    }

    /** {@code import a, { b as c } from './x'} */
    private void importing() {
        int end = at + 1;
        List<String[]> names = new ArrayList<>();
        boolean braces = false;
        while (end < tokens.size() && tokens.get(end).kind() != 's' && end - at < 400) {
            Token token = tokens.get(end);
            if (token.is("{")) {
                braces = true;
            } else if (token.is("}")) {
                braces = false;
            } else if (token.is("(") || token.is(";")) {
                return;
            } else if (token.kind() == 'n'
                    && !token.text().equals("from")
                    && !token.text().equals("type")) {
                if (token.text().equals("as") && !names.isEmpty() && end + 1 < tokens.size()) {
                    names.get(names.size() - 1)[1] = tokens.get(++end).text();
                } else {
                    names.add(new String[] {braces ? token.text() : "default", token.text()});
                }
            }
            end++;
        }
        if (end < tokens.size() && tokens.get(end).kind() == 's') {
            String from = tokens.get(end).text();
            names.forEach(name -> imported.put(name[1], new String[] {from, name[0]}));
            at = end;
        }
    }

    private Optional<Object> export(String name) {
        if (name.equals("default")) {
            if (exported >= 0) {
                return Optional.of(valueAt(exported, 0));
            }
            Map<String, Object> assigned = assignments();
            return assigned.isEmpty() ? Optional.empty() : Optional.of(assigned);
        }
        if (declared.containsKey(name) || imported.containsKey(name)) {
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
        int before = at;
        at = start;
        try {
            return value(depth + 1);
        } finally {
            at = before;
            open.remove(start);
        }
    }

    private Object named(String name, int depth) {
        Integer start = declared.get(name);
        if (start != null) {
            return valueAt(start, depth);
        }
        String[] from = imported.get(name);
        return from == null
                ? UNKNOWN
                : module(from[0]).flatMap(module -> module.export(from[1])).orElse(UNKNOWN);
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
            if (token().is("+")) {
                at++;
                Object right = suffixed(primary(depth + 1), depth);
                boolean texts =
                        Values.text(value).isPresent() && Values.text(right).isPresent();
                value = texts ? "" + value + right : UNKNOWN;
            } else if (token().is("||") || token().is("??")) {
                at++;
                Object right = suffixed(primary(depth + 1), depth);
                value = value == UNKNOWN ? right : value;
            } else if (token().is("?")) {
                at++;
                Object first = value(depth + 1);
                Object second = skip(":") ? value(depth + 1) : UNKNOWN;
                value = first == UNKNOWN ? second : first;
            } else if (token().isName("as") || token().isName("satisfies")) {
                at++;
                type();
            } else if (token().is("&&")
                    || token().is("===")
                    || token().is("!==")
                    || token().is("==")
                    || token().is("!=")) {
                boolean and = token().is("&&");
                at++;
                Object right = suffixed(primary(depth + 1), depth);
                value = and ? right : UNKNOWN;
            } else {
                return value;
            }
        }
    }

    /** Passes over a type, as far as a mark that can't be part of one. */
    private void type() {
        while (token().kind() != 'e') {
            Token token = token();
            if (token.is("[") || token.is("{") || token.is("(")) {
                passOver();
            } else if (token.is("<")) {
                angles();
            } else if (token.kind() == 'n' || token.kind() == 's' || token.is(".") || token.is("|") || token.is("&")) {
                boolean ends = token.isName("satisfies")
                        || token.isName("export")
                        || token.isName("const")
                                && at > 0
                                && !tokens.get(at - 1).isName("as");
                if (ends) {
                    return;
                }
                at++;
            } else {
                return;
            }
        }
    }

    private void angles() {
        int depth = 0;
        do {
            depth += token().is("<") ? 1 : token().is(">") ? -1 : 0;
            at++;
        } while (depth > 0 && token().kind() != 'e');
    }

    private void passOver() {
        int depth = 0;
        do {
            Token token = token();
            depth += token.kind() != '.'
                    ? 0
                    : OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
            at++;
        } while (depth > 0 && token().kind() != 'e');
    }

    private Object primary(int depth) {
        Token token = token();
        if (depth > DEEPEST || token.kind() == 'e') {
            return UNKNOWN;
        }
        if (token.kind() == 's') {
            at++;
            return filled(token.text(), depth);
        }
        if (token.kind() == '0') {
            at++;
            return number(token.text());
        }
        if (token.is("[")) {
            return array(depth);
        }
        if (token.is("{")) {
            return object(depth);
        }
        if (token.is("(")) {
            return arrow(at).isPresent() ? function(depth) : bracketed(depth);
        }
        if (token.is("-") || token.is("!")) {
            at++;
            Object value = suffixed(primary(depth + 1), depth);
            return token.is("-") && value instanceof Integer number
                    ? (Object) (-number)
                    : token.is("!") && value instanceof Boolean flag ? (Object) !flag : UNKNOWN;
        }
        if (token.kind() == 'n') {
            return name(depth);
        }
        at++;
        return UNKNOWN;
    }

    private Object bracketed(int depth) {
        at++;
        Object value = value(depth + 1);
        while (!token().is(")") && token().kind() != 'e') {
            at++;
        }
        at++;
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
        Token token = token();
        if (token(1).is("=>")) {
            return function(depth);
        }
        at++;
        return switch (token.text()) {
            case "true" -> true;
            case "false" -> false;
            case "null", "undefined" -> "";
            case "await", "new", "typeof", "void" -> value(depth + 1);
            case "async" -> primary(depth + 1);
            case "function" -> {
                at--;
                yield function(depth);
            }
            case "require" -> required();
            default -> named(token.text(), depth);
        };
    }

    private Object required() {
        if (token().is("(") && token(1).kind() == 's' && token(2).is(")")) {
            String from = token(1).text();
            at += 3;
            return module(from).flatMap(module -> module.export("default")).orElse(UNKNOWN);
        }
        return UNKNOWN;
    }

    /** The offset behind the arrow of a function whose parameters start here. */
    private Optional<Integer> arrow(int start) {
        int before = at;
        at = start;
        passOver();
        if (token().is(":")) {
            at++;
            type();
        }
        int behind = at + 1;
        boolean arrow = token().is("=>");
        at = before;
        return arrow ? Optional.of(behind) : Optional.empty();
    }

    /** What a function returns: the value behind its arrow, or behind its first {@code return} of a list or a map. */
    private Object function(int depth) {
        if (token().isName("function")) {
            while (!token().is("(") && token().kind() != 'e') {
                at++;
            }
            passOver();
            while (!token().is("{") && token().kind() != 'e') {
                at++;
            }
            return returned(depth);
        }
        if (token().is("(")) {
            at = arrow(at).orElse(at + 1);
        } else {
            at += 2;
        }
        return token().is("{") ? returned(depth) : value(depth + 1);
    }

    private Object returned(int depth) {
        int start = at;
        passOver();
        int end = at;
        Object found = UNKNOWN;
        for (int i = start; i < end && found == UNKNOWN; i++) {
            if (tokens.get(i).isName("return")) {
                found = valueAt(i + 1, depth);
            }
        }
        at = end;
        return found;
    }

    private List<Object> array(int depth) {
        at++;
        List<Object> items = new ArrayList<>();
        while (!token().is("]") && token().kind() != 'e') {
            int before = at;
            if (skip("...")) {
                items.addAll(Values.list(value(depth + 1)));
            } else {
                Token start = token();
                Object item = value(depth + 1);
                if (item == UNKNOWN) {
                    unknown.accept(path, start.offset());
                } else {
                    items.add(item);
                }
            }
            separate("]", before);
        }
        at++;
        return items;
    }

    private void separate(String end, int before) {
        int depth = 0;
        while (token().kind() != 'e') {
            Token token = token();
            if (depth == 0 && (token.is(",") || token.is(end))) {
                break;
            }
            depth += token.kind() != '.'
                    ? 0
                    : OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
            if (depth < 0) {
                return;
            }
            at++;
        }
        skip(",");
        if (at == before) {
            at++;
        }
    }

    private Map<String, Object> object(int depth) {
        at++;
        Map<String, Object> entries = new LinkedHashMap<>();
        while (!token().is("}") && token().kind() != 'e') {
            int before = at;
            entry(entries, depth);
            separate("}", before);
        }
        at++;
        return entries;
    }

    private void entry(Map<String, Object> entries, int depth) {
        if (skip("...")) {
            Values.map(value(depth + 1)).forEach(entries::put);
            return;
        }
        Token key = token();
        String name = key.text();
        if (key.is("[")) {
            at++;
            name = Values.text(value(depth + 1)).orElse("");
            skip("]");
        } else if (key.kind() == 'n' && key.text().equals("async")) {
            at += 2;
            name = tokens.get(at - 1).text();
        } else {
            at++;
        }
        if (skip(":")) {
            entries.put(name, value(depth + 1));
        } else if (token().is("(")) {
            passOver();
            while (!token().is("{") && !token().is(",") && !token().is("}") && token().kind() != 'e') {
                at++;
            }
            if (token().is("{")) {
                entries.put(name, returned(depth));
            }
        } else if (key.kind() == 'n') {
            entries.put(name, named(name, depth));
        }
    }

    /** Calls, members and generic arguments behind a value. */
    private Object suffixed(Object value, int depth) {
        Object result = value;
        while (token().kind() == '.') {
            if (token().is(".") || token().is("?.")) {
                at++;
                String member = token().text();
                at++;
                result = member(result, member);
            } else if (token().is("(")) {
                result = called(result, depth);
            } else if (token().is("[")) {
                at++;
                Object key = value(depth + 1);
                skip("]");
                result = Values.map(result).getOrDefault(String.valueOf(key), UNKNOWN);
            } else if (token().is("<") && at > 0 && tokens.get(at - 1).kind() == 'n' && generic()) {
                angles();
            } else if (token().is("!") && !token(1).is("=")) {
                at++;
            } else {
                break;
            }
        }
        return result;
    }

    private boolean generic() {
        for (int i = at; i < Math.min(at + 40, tokens.size()); i++) {
            if (tokens.get(i).is(">")) {
                return i + 1 < tokens.size() && tokens.get(i + 1).is("(");
            }
        }
        return false;
    }

    private static Object member(Object value, String name) {
        if (value instanceof Map<?, ?>) {
            return Values.map(value).getOrDefault(name, UNKNOWN);
        }
        return value instanceof List<?> ? value : UNKNOWN; // of [].concat(…), the list
    }

    /** A call gives what the function returns, or else its first list or map: {@code defineConfig({…})}. */
    private Object called(Object function, int depth) {
        at++;
        List<Object> arguments = new ArrayList<>();
        while (!token().is(")") && token().kind() != 'e') {
            int before = at;
            skip("...");
            arguments.add(value(depth + 1));
            separate(")", before);
        }
        at++;
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

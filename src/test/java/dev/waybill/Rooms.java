package dev.waybill;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The program's packages and the imports between them, as the code has them, written for ARCHITECTURE.md.
 *
 * @param imports the packages that each package imports, by name without {@code dev.waybill.}
 */
record Rooms(Map<String, Set<String>> imports) {
    private static final String PROGRAM = "dev.waybill.";

    // The comment of a package, in which its first sentence says what it is.
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    // The inline tags link and code, of which the text stays, without the package of a type.
    private static final Pattern INLINE = Pattern.compile("\\{@(?:link|code) (?:[a-z]+\\.)*([^}]+)}");

    static Rooms of(JavaClasses classes) {
        return new Rooms(imports(classes, JavaClass::getPackageName));
    }

    private static Map<String, Set<String>> imports(JavaClasses classes, Function<JavaClass, String> group) {
        Map<String, Set<String>> imports = new TreeMap<>();
        for (JavaClass type : classes) {
            if (!type.getPackageName().startsWith(PROGRAM)) {
                continue; // Main
            }
            Set<String> others = imports.computeIfAbsent(name(group.apply(type)), first -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(target -> target.getPackageName().startsWith(PROGRAM))
                    .map(target -> name(group.apply(target)))
                    .filter(target -> !target.equals(name(group.apply(type))))
                    .forEach(others::add);
        }
        return imports;
    }

    private static String name(String packageName) {
        return packageName.substring(PROGRAM.length());
    }

    /** The table of packages: what each is, by the first sentence of its own comment, and what it imports. */
    String table() {
        StringBuilder table = new StringBuilder("| package | what it is | imports |\n| --- | --- | --- |\n");
        imports.forEach((room, others) -> table.append("| `")
                .append(room)
                .append("` | ")
                .append(description(room))
                .append(" | ")
                .append(others.stream().map(other -> "`" + other + "`").collect(Collectors.joining(", ")))
                .append(" |\n"));
        return table.toString();
    }

    private static String description(String room) {
        Path file = Path.of("src/main/java/dev/waybill", room.replace('.', '/'), "package-info.java");
        try {
            Matcher comment = COMMENT.matcher(Files.readString(file));
            String text = comment.find() ? comment.group(1) : "";
            text = INLINE.matcher(text)
                    .replaceAll("`$1`")
                    .replace("<code>", "`")
                    .replace("</code>", "`");
            return text.replaceAll("\\s*\\n \\*\\s?", " ").strip().replaceAll("(?<=[.]) .*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rooms, each with the packages in it, and the imports between them but those that follow from others; for Mermaid. */
    String picture() {
        Map<String, Set<String>> rooms = new TreeMap<>();
        Map<String, Set<String>> parts = new TreeMap<>();
        imports.forEach((name, imported) -> {
            Set<String> others = rooms.computeIfAbsent(top(name), first -> new TreeSet<>());
            imported.stream()
                    .map(Rooms::top)
                    .filter(other -> !other.equals(top(name)))
                    .forEach(others::add);
            if (!name.equals(top(name))) {
                parts.computeIfAbsent(top(name), first -> new TreeSet<>())
                        .add(name.substring(top(name).length() + 1));
            }
        });
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
        rooms.keySet()
                .forEach(room -> picture.append("  ")
                        .append(room)
                        .append("[\"<b>")
                        .append(room)
                        .append("</b>")
                        .append(parts.containsKey(room) ? "<br/>" + String.join("<br/>", parts.get(room)) : "")
                        .append("\"]\n"));
        rooms.forEach((room, others) -> others.stream()
                .filter(other ->
                        others.stream().noneMatch(between -> !between.equals(other) && reaches(rooms, between, other)))
                .forEach(other -> picture.append("  ")
                        .append(room)
                        .append(" --> ")
                        .append(other)
                        .append("\n")));
        return picture.append("```\n").toString();
    }

    private static boolean reaches(Map<String, Set<String>> rooms, String from, String to) {
        return from.equals(to)
                || rooms.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(rooms, next, to));
    }

    private static String top(String name) {
        return name.replaceAll("\\..*", "");
    }
}

package dev.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every field that the program gives to templates is described, and nothing else is. */
class FieldsTest {
    /** {@code .with("title", …)}, {@code Fields.of("text", …)} */
    private static final Pattern NAMED = Pattern.compile("(?:\\.with(?:Some|Text)?|Fields\\.of)\\(\\s*\"(\\w+)\"");

    private final ObservedFields observed = ObservedFields.of();
    private final FieldMeanings meanings;

    FieldsTest() throws IOException {
        meanings = new FieldMeanings();
    }

    @Test
    void describesWhatViewsHold() {
        List<String> missing = observed.fields().keySet().stream()
                .filter(path -> meanings.place(path).isEmpty())
                .toList();
        assertEquals(List.of(), missing, "to be described in " + FieldMeanings.FILE);
    }

    @Test
    void describesNothingElse() {
        Set<String> seen = observed.fields().keySet().stream()
                .flatMap(path -> meanings.place(path).stream())
                .collect(Collectors.toSet());
        Set<String> unseen = new TreeSet<>();
        meanings.fields().forEach((path, meaning) -> {
            if (meaning.type().isEmpty() != seen.contains(path)) {
                unseen.add(path);
            }
        });
        meanings.types()
                .forEach((type, fields) -> fields.forEach((part, meaning) -> {
                    if (meaning.type().isEmpty() != seen.contains(type + "." + part)) {
                        unseen.add(type + "." + part);
                    }
                }));
        assertEquals(Set.of(), unseen, "fields that no view has, or with a type that the views tell");
    }

    /** A field that the example site doesn't have is found by its name in the program. */
    @Test
    void describesEveryNameInTheProgram() throws IOException {
        Set<String> known = new TreeSet<>();
        Stream.concat(
                        meanings.fields().keySet().stream(),
                        meanings.types().values().stream().flatMap(fields -> fields.keySet().stream()))
                .forEach(path -> known.add(path.replaceFirst(".*\\.", "")));
        known.addAll(Set.of("integrity", "min", "max", "unit", "result")); // told with the field that they are parts of
        Set<String> named = new TreeSet<>();
        for (String folder : List.of("page", "checklist/ChecklistTemplates.java", "checklist/ChecklistViews.java")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/waybill/render/" + folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("JsonLd.java"))
                        .toList()) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(named::add);
                }
            }
        }
        named.removeAll(known);
        assertEquals(Set.of(), named, "to be described in " + FieldMeanings.FILE);
    }
}

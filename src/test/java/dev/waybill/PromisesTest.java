package dev.waybill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables of promises and of the checklist's behaviours. Each line has tests, which exist, are enabled and assert something. */
class PromisesTest {
    private static final Path PROMISES = Path.of("src/test/resources/promises.txt");
    private static final Path BEHAVIOURS = Path.of("src/test/resources/behaviours.txt");
    private static final int LAST_BEHAVIOUR = 73;
    private static final ListedTests LISTED = new ListedTests();

    /** {@code b29_b32_copiedText…} is a test of behaviours 29 and 32. */
    private static final Pattern NUMBER = Pattern.compile("(?<=^|_)b(\\d\\d)(?=_)");

    /** A line of a table: what holds, and the tests of it. */
    private record Entry(String text, List<String> tests) {
        static Entry of(String line) {
            int colon = line.lastIndexOf(": ");
            return new Entry(
                    line.substring(0, colon), List.of(line.substring(colon + 2).split(", ")));
        }

        static List<Entry> in(Path table) throws IOException {
            return Files.readAllLines(table).stream()
                    .filter(line -> !line.startsWith("#") && line.contains(": "))
                    .map(Entry::of)
                    .toList();
        }

        int number() {
            return Integer.parseInt(text.substring(0, text.indexOf(' ')));
        }
    }

    @Test
    void everyPromiseHasTests() throws IOException {
        List<Entry> promises = Entry.in(PROMISES);
        assertEquals(List.of(), errors(promises));
        assertTrue(promises.size() >= 35, promises.size() + " promises");
        promises.forEach(promise -> System.out.println("promise: " + promise.text()));
    }

    @Test
    void everyBehaviourHasTests() throws IOException {
        List<Entry> behaviours = Entry.in(BEHAVIOURS);
        assertEquals(List.of(), errors(behaviours));
        assertEquals(
                IntStream.rangeClosed(1, LAST_BEHAVIOUR).boxed().toList(),
                behaviours.stream().map(Entry::number).toList());
        behaviours.forEach(behaviour -> System.out.println("checklist: " + behaviour.text()));
    }

    /** The number in a test's name and the line it is listed in say the same. */
    @Test
    void everyNumberedTestIsListedByItsNumbers() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String test : LISTED.inPackage("checklist")) {
            Matcher number = NUMBER.matcher(test.substring(test.lastIndexOf('.') + 1));
            while (number.find()) {
                expected.add(Integer.parseInt(number.group(1)) + " " + test);
            }
        }
        Set<String> actual = new TreeSet<>();
        Entry.in(BEHAVIOURS)
                .forEach(behaviour -> behaviour.tests().forEach(test -> actual.add(behaviour.number() + " " + test)));
        assertEquals(List.of(), beyond(expected, actual), "not listed");
        assertEquals(List.of(), beyond(actual, expected), "listed under another number");
    }

    private static List<String> beyond(Set<String> all, Set<String> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }

    private static List<String> errors(List<Entry> table) {
        List<String> errors = new ArrayList<>();
        for (Entry entry : table) {
            for (String test : entry.tests()) {
                LISTED.error(test).ifPresent(error -> errors.add(entry.text() + ": " + test + " " + error));
            }
        }
        return errors;
    }
}

package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Checks that each of the sixty behaviours has tests, and prints the table. {@code b24_…} and {@code b22_b23_…} are tests of the behaviours
 * with those numbers.
 */
class BehavioursTest {
    private static final int LAST = 60;
    private static final Pattern NUMBER = Pattern.compile("(?<=^|_)b(\\d\\d)(?=_)");

    @Test
    void everyBehaviourHasATest() throws IOException, URISyntaxException {
        TreeMap<Integer, Set<String>> tests = new TreeMap<>();
        for (Class<?> type : classes()) {
            Stream.of(type.getDeclaredMethods())
                    .filter(BehavioursTest::isTest)
                    .forEach(method -> NUMBER.matcher(method.getName())
                            .results()
                            .map(MatchResult::group)
                            .forEach(number -> tests.computeIfAbsent(
                                            Integer.parseInt(number.substring(1)), key -> new TreeSet<>())
                                    .add(type.getSimpleName() + "." + method.getName())));
        }
        tests.forEach((number, names) -> System.out.println("checklist: " + number + " " + String.join(", ", names)));
        assertEquals(IntStream.rangeClosed(1, LAST).boxed().collect(Collectors.toSet()), tests.keySet());
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    private static List<Class<?>> classes() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(BehavioursTest.class.getResource(""));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.class"))
                    .sorted()
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(BehavioursTest.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

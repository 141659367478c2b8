package dev.waybill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Checks that each promise has tests and that they exist, and prints the table. */
class PromisesTest {
    private static final Path TABLE = Path.of("src/test/resources/promises.txt");

    @Test
    void everyPromiseHasATest() throws IOException {
        List<String> gaps = new ArrayList<>();
        int promises = 0;
        for (String line : Files.readAllLines(TABLE)) {
            int colon = line.lastIndexOf(": ");
            if (line.startsWith("#") || colon < 0) {
                continue;
            }
            promises++;
            System.out.println("promise: " + line);
            for (String test : line.substring(colon + 2).split(", ")) {
                if (!isTest(test)) {
                    gaps.add(line.substring(0, colon) + ": " + test);
                }
            }
        }
        assertEquals(List.of(), gaps);
        assertTrue(promises >= 35, promises + " promises");
    }

    /** {@code check.LinkCheckTest} or {@code check.LinkCheckTest.method}. */
    private static boolean isTest(String name) {
        int dot = name.lastIndexOf('.');
        boolean whole = Character.isUpperCase(name.charAt(dot + 1));
        try {
            Class<?> type = Class.forName("dev.waybill." + (whole ? name : name.substring(0, dot)));
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(PromisesTest::runs)
                    .anyMatch(method -> whole || method.getName().equals(name.substring(dot + 1)));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean runs(Method method) {
        return !method.isAnnotationPresent(Disabled.class)
                && (method.isAnnotationPresent(Test.class)
                        || method.isAnnotationPresent(ParameterizedTest.class)
                        || method.isAnnotationPresent(FuzzTest.class));
    }
}

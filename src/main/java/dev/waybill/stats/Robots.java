package dev.waybill.stats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Tells programs from people by the user agent. A line of {@code robots.txt} beside this class is a word that programs have in
 * theirs; one after {@code !} is a name that only looks like one. No user agent, or a very short one, is a program's too.
 */
final class Robots {
    /** Characters; every browser's is longer. */
    private static final int SHORTEST = 12;

    private final List<String> words;
    private final List<String> people;

    Robots() {
        List<String> lines = lines().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        this.words = lines.stream().filter(line -> !line.startsWith("!")).toList();
        this.people = lines.stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
    }

    boolean isRobot(String userAgent) {
        String name = userAgent.toLowerCase(Locale.ROOT);
        for (String person : people) {
            name = name.replace(person, "");
        }
        return name.length() < SHORTEST || words.stream().anyMatch(name::contains);
    }

    private static String lines() {
        try (InputStream resource = Robots.class.getResourceAsStream("robots.txt")) {
            if (resource == null) {
                throw new IllegalStateException("no robots.txt");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

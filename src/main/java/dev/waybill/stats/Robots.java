package dev.waybill.stats;

import dev.waybill.source.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Distinguishes programs from people by the user agent. Each line of {@code robots.txt} beside this class is a word that programs have in
 * theirs. A line that starts with {@code !} is a name of people's software that only looks like one. A missing or very short user agent is
 * a program's.
 */
final class Robots {
    /** Characters; all browsers have longer ones. */
    private static final int MIN_LENGTH = 12;

    /** Cached answers: a log has few distinct user agents, each a thousand times. */
    private static final int MAX_KNOWN = 10_000;

    private static final int MAX_KNOWN_LENGTH = 300; // characters

    private final Map<String, Boolean> known = new HashMap<>();
    private final List<String> words;
    private final List<String> people;

    Robots() {
        List<String> lines = Resource.text(Robots.class, "robots.txt")
                .lines()
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
        if (userAgent.length() > MAX_KNOWN_LENGTH) {
            return isProgram(userAgent);
        }
        if (known.size() == MAX_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(userAgent, this::isProgram);
    }

    private boolean isProgram(String userAgent) {
        String name = userAgent.toLowerCase(Locale.ROOT);
        for (String person : people) {
            name = name.replace(person, "");
        }
        return name.length() < MIN_LENGTH || words.stream().anyMatch(name::contains);
    }
}

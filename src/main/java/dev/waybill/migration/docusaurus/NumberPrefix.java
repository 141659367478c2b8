package dev.waybill.migration.docusaurus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in front of names, which order them and don't show; what could be a date or a version is none. */
final class NumberPrefix {
    private static final Pattern PREFIX = Pattern.compile("^(\\d{1,6})\\s*[-_.]+\\s*([^-_.\\s].*)$");
    private static final Pattern NONE =
            Pattern.compile("^(?:\\d{2}|\\d{4})[-_.]\\d{2}(?:[-_.](?:\\d{2}|\\d{4}))?.*$|^\\d+[-_.]\\d+.*$");

    private NumberPrefix() {}

    /** A path without the numbers in front of its names. */
    static String without(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/")) {
            Matcher prefix = PREFIX.matcher(name);
            names.add(prefix.matches() && !NONE.matcher(name).matches() ? prefix.group(2) : name);
        }
        return String.join("/", names);
    }

    /** The number in front of a name. */
    static Optional<Integer> of(String name) {
        Matcher prefix = PREFIX.matcher(name);
        return prefix.matches() && !NONE.matcher(name).matches()
                ? Optional.of(Integer.valueOf(prefix.group(1)))
                : Optional.empty();
    }
}

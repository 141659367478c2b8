package dev.waybill.format;

import java.util.Arrays;
import java.util.List;

/**
 * A pattern of paths with {@code /} between names: {@code *} is any text within a name, {@code ?} one character, {@code **} any number of
 * names. A pattern that ends in {@code /} matches everything in that folder.
 */
public record Glob(String pattern) {
    private static final String ANY_NAMES = "**";

    /** Whether the whole path matches. Takes time in proportion to the product of both lengths, at most. */
    public boolean matches(String path) {
        String whole = pattern.endsWith("/") ? pattern + ANY_NAMES : pattern;
        List<String> wanted = Arrays.asList(whole.split("/"));
        List<String> names = Arrays.asList(path.split("/"));
        boolean[] matched = new boolean[names.size() + 1]; // whether the wanted so far match the first i names
        matched[0] = true;
        for (String name : wanted) {
            matched = name.equals(ANY_NAMES) ? from(matched) : next(matched, name, names);
        }
        return matched[names.size()];
    }

    private static boolean[] from(boolean[] before) {
        boolean[] after = before.clone();
        for (int i = 1; i < after.length; i++) {
            after[i] |= after[i - 1];
        }
        return after;
    }

    private static boolean[] next(boolean[] before, String wanted, List<String> names) {
        boolean[] after = new boolean[before.length];
        for (int i = 1; i < after.length; i++) {
            after[i] = before[i - 1] && nameMatches(wanted, names.get(i - 1));
        }
        return after;
    }

    private static boolean nameMatches(String wanted, String name) {
        boolean[] matched = new boolean[name.length() + 1];
        matched[0] = true;
        for (int w = 0; w < wanted.length(); w++) {
            char c = wanted.charAt(w);
            boolean[] after = new boolean[matched.length];
            if (c == '*') {
                after = from(matched);
            } else {
                for (int i = 1; i < after.length; i++) {
                    after[i] = matched[i - 1] && (c == '?' || c == name.charAt(i - 1));
                }
            }
            matched = after;
        }
        return matched[name.length()];
    }
}

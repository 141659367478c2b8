package dev.waybill.format;

import java.util.Arrays;

/**
 * A pattern of paths with {@code /} between names: {@code *} is any text within a name, {@code ?} one character, {@code **} any number of
 * names. A pattern that ends in {@code /} matches everything in that folder.
 */
public final class Glob {
    private static final String ANY_NAMES = "**";

    private final String[] names;

    public Glob(String pattern) {
        names = (pattern.endsWith("/") ? pattern + ANY_NAMES : pattern).split("/");
    }

    /** Whether the whole path matches. Takes time in proportion to the product of both lengths, at most. */
    public boolean matches(String path) {
        String[] written = path.split("/");
        int name = 0;
        int at = 0;
        int anyNames = -1; // the last ** passed
        int resumed = 0; // the first name after those that it stands for
        while (at < written.length) {
            if (name < names.length && names[name].equals(ANY_NAMES)) {
                anyNames = name++;
                resumed = at;
            } else if (name < names.length && nameMatches(names[name], written[at])) {
                name++;
                at++;
            } else if (anyNames >= 0) {
                name = anyNames + 1;
                at = ++resumed;
            } else {
                return false;
            }
        }
        while (name < names.length && names[name].equals(ANY_NAMES)) {
            name++;
        }
        return name == names.length;
    }

    private static boolean nameMatches(String wanted, String name) {
        int w = 0;
        int at = 0;
        int star = -1; // the last * passed
        int resumed = 0; // the first character after those that it stands for
        while (at < name.length()) {
            if (w < wanted.length() && wanted.charAt(w) == '*') {
                star = w++;
                resumed = at;
            } else if (w < wanted.length() && (wanted.charAt(w) == '?' || wanted.charAt(w) == name.charAt(at))) {
                w++;
                at++;
            } else if (star >= 0) {
                w = star + 1;
                at = ++resumed;
            } else {
                return false;
            }
        }
        while (w < wanted.length() && wanted.charAt(w) == '*') {
            w++;
        }
        return w == wanted.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob glob && Arrays.equals(names, glob.names);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(names);
    }

    @Override
    public String toString() {
        return String.join("/", names);
    }
}

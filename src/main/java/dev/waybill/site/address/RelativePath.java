package dev.waybill.site.address;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** Paths in one file that refer to another. */
public final class RelativePath {
    private RelativePath() {}

    /** The path under {@code content/}; empty if it leads outside. A leading {@code /} means {@code content/} itself. */
    public static Optional<String> resolve(String from, String written) {
        Deque<String> names = new ArrayDeque<>();
        if (!written.startsWith("/") && from.contains("/")) {
            add(names, from.substring(0, from.lastIndexOf('/')));
        }
        return add(names, written) ? Optional.of(String.join("/", names)) : Optional.empty();
    }

    /** What one file writes to refer to another, both under {@code content/}: {@code ../b/c.md}. */
    public static String of(String from, String to) {
        String[] folders = from.split("/");
        String[] names = to.split("/");
        int shared = 0;
        while (shared < Math.min(folders.length, names.length) - 1 && folders[shared].equals(names[shared])) {
            shared++;
        }
        return "../".repeat(folders.length - 1 - shared)
                + String.join("/", Arrays.asList(names).subList(shared, names.length));
    }

    private static boolean add(Deque<String> names, String path) {
        for (String name : path.split("/")) {
            if (name.equals("..") && names.isEmpty()) {
                return false;
            }
            if (name.equals("..")) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return true;
    }
}

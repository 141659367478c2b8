package dev.waybill.site.address;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Resolves a path in one file that refers to another. */
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

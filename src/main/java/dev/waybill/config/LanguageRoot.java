package dev.waybill.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where the pages of one language are.
 *
 * @param folder their folder under {@code content/}; empty for {@code content/} itself
 * @param path the address of their home page, such as {@code zh/}; empty for the root of the site
 * @param first whether the language is the first of the site
 * @param name the language's name in the language itself; empty in a site of one language
 */
public record LanguageRoot(String folder, String path, boolean first, String name) {
    /** That of a site of one language. */
    public static final LanguageRoot WHOLE = new LanguageRoot("", "", true, "");

    /** That of the language to which a path under {@code content/} belongs: the one with the innermost folder. */
    public static Optional<LanguageRoot> of(Collection<LanguageRoot> roots, String path) {
        return roots.stream()
                .filter(root -> root.contains(path))
                .max(Comparator.comparingInt(root -> root.folder().length()));
    }

    /** The path under {@code content/} of a path within the folder. */
    public String in(String path) {
        if (folder.isEmpty()) {
            return path;
        }
        return path.isEmpty() ? folder : folder + "/" + path;
    }

    /** Whether a path under {@code content/} is within the folder. */
    public boolean contains(String path) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    /** The path within the folder of a path under {@code content/}; empty for the folder itself. */
    public String within(String path) {
        if (folder.isEmpty()) {
            return path;
        }
        return path.equals(folder) ? "" : path.substring(folder.length() + 1);
    }

    /** The part of an address that follows that of the language's home page. */
    public String below(String address) {
        return address.startsWith(path) ? address.substring(path.length()) : address;
    }
}

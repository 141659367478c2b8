package dev.waybill.archetype;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The path of a new page.
 *
 * @param kind its archetype
 * @param path under {@code content/}, without {@code .md}
 */
public record NewPath(String kind, String path) {
    /** Characters of a checklist's id. */
    private static final int MAX_LENGTH = 64;

    /**
     * Parses a path as an editor writes it: {@code ebay/first-sale}, {@code content/ebay/first-sale.md}.
     *
     * @param kind empty to derive it from the path: a topic under {@code topics/}, a guide under {@code guides/}, a section named {@code _index}, otherwise an article
     * @throws IllegalArgumentException if no page of {@code content/} can have this path; the message says why
     */
    public static NewPath of(String written, String kind) {
        String path = written.replaceFirst("^(\\./)?content/", "").replaceFirst("\\.md$", "");
        List<String> names = Arrays.asList(path.split("/", -1));
        if (names.stream().anyMatch(name -> name.isBlank() || name.startsWith("."))) {
            throw new IllegalArgumentException(
                    "'" + written + "' is not a path under content/; write it like ebay/first-sale");
        }
        if (path.startsWith("_data/") || path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no page can have the path '" + written + "'");
        }
        boolean index = path.equals("_index") || path.endsWith("/_index");
        String chosen = !kind.isEmpty() ? kind : index ? "section" : folder(path);
        if (chosen.equals("section") && !index) {
            return new NewPath(chosen, path + "/_index");
        }
        return new NewPath(chosen, chosen.equals("topic") && !path.startsWith("topics/") ? "topics/" + path : path);
    }

    /** The kind that a page in this folder has. */
    private static String folder(String path) {
        return path.startsWith("topics/") ? "topic" : path.startsWith("guides/") ? "guide" : "article";
    }

    /** From the site's root. */
    String file() {
        return "content/" + path + ".md";
    }

    /** The last name; for a section, its folder. */
    String name() {
        String own = path.replaceFirst("/_index$", "");
        return own.substring(own.lastIndexOf('/') + 1);
    }

    /**
     * An id for its checklist: the path reduced to letters, digits and hyphens. If that loses information, a checksum is added to keep ids
     * distinct.
     */
    String checklist() {
        String id = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        if (path.matches("[A-Za-z0-9/-]{1," + MAX_LENGTH + "}") && !id.isEmpty()) {
            return id;
        }
        CRC32 sum = new CRC32();
        sum.update(path.getBytes(StandardCharsets.UTF_8));
        String start = id.isEmpty() ? "checklist" : id.substring(0, Math.min(id.length(), MAX_LENGTH - 9));
        return start + String.format(Locale.ROOT, "-%08x", sum.getValue());
    }
}

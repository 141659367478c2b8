package dev.waybill.archetype;

import java.util.Arrays;
import java.util.List;

/**
 * Where a new page will stand.
 *
 * @param kind what it starts as
 * @param path under {@code content/}, without {@code .md}
 */
public record NewPath(String kind, String path) {
    /**
     * Reads a path as an editor writes it: {@code ebay/first-sale}, {@code content/ebay/first-sale.md}.
     *
     * @param kind empty where the path decides: a topic under {@code topics/}, a section named {@code _index}, else an article
     * @throws IllegalArgumentException when no page of {@code content/} can stand there; the message says why
     */
    public static NewPath of(String written, String kind) {
        String path = written.replaceFirst("^(\\./)?content/", "").replaceFirst("\\.md$", "");
        List<String> names = Arrays.asList(path.split("/", -1));
        if (names.stream().anyMatch(name -> name.isBlank() || name.startsWith("."))) {
            throw new IllegalArgumentException(
                    "'" + written + "' is no path under content/; write it like ebay/first-sale");
        }
        if (path.startsWith("_data/") || path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no page can stand at '" + written + "'");
        }
        boolean index = path.equals("_index") || path.endsWith("/_index");
        String chosen = !kind.isEmpty() ? kind : index ? "section" : path.startsWith("topics/") ? "topic" : "article";
        if (chosen.equals("section") && !index) {
            return new NewPath(chosen, path + "/_index");
        }
        return new NewPath(chosen, chosen.equals("topic") && !path.startsWith("topics/") ? "topics/" + path : path);
    }

    /** From the site's root. */
    String file() {
        return "content/" + path + ".md";
    }

    /** The last name; a section's folder. */
    String name() {
        String own = path.replaceFirst("/_index$", "");
        return own.substring(own.lastIndexOf('/') + 1);
    }

    /** An id for its checklist, which no page elsewhere gets: its path in letters, digits and hyphens. */
    String checklist() {
        String id = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "checklist" : id.substring(0, Math.min(id.length(), 64));
    }
}

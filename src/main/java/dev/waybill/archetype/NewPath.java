package dev.waybill.archetype;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.RefusedException;
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
 * @param language the folder of its language under {@code content/}; empty in a site of one language
 */
public record NewPath(String kind, String path, String language) {
    /** Characters of a checklist's id. */
    private static final int MAX_LENGTH = 64;

    /** In a site of one language. */
    public static NewPath of(String written, String kind) {
        return of(written, kind, "");
    }

    /**
     * Parses a path as an editor writes it: {@code ebay/first-sale}, {@code content/ebay/first-sale.md}.
     *
     * @param kind empty to derive it from the path: a topic under {@code topics/}, a guide under {@code guides/}, a section named {@code _index}, otherwise an article
     * @param language the folder of its language
     * @throws IllegalArgumentException if no page of {@code content/} can have this path; the message says why
     */
    public static NewPath of(String written, String kind, String language) {
        String path = written.replaceFirst("^(\\./)?content/", "").replaceFirst("\\.md$", "");
        List<String> names = Arrays.asList(path.split("/", -1));
        if (names.stream().anyMatch(name -> name.isBlank() || name.startsWith("."))) {
            throw new RefusedException(
                    Message.of("'%s' is not a path under content/; write it like ebay/first-sale", written));
        }
        if (path.startsWith("_data/") || path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(Message.of("no page can have the path '%s'", written));
        }
        boolean index = path.equals("_index") || path.endsWith("/_index");
        String home = language.isEmpty() ? "" : language + "/";
        boolean topic = path.startsWith(home + "topics/");
        String chosen = !kind.isEmpty()
                ? kind
                : index ? "section" : folder(path.substring(path.startsWith(home) ? home.length() : 0));
        if (chosen.equals("section") && !index) {
            return new NewPath(chosen, path + "/_index", language);
        }
        boolean moves = chosen.equals("topic") && !topic;
        return new NewPath(chosen, moves ? home + "topics/" + path.substring(home.length()) : path, language);
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
     * distinct. The language is left out, because the translations of a list have the same id.
     */
    String checklist() {
        return checklist(language.isEmpty() ? path : path.substring(language.length() + 1));
    }

    private static String checklist(String path) {
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

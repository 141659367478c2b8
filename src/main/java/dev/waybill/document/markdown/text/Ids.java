package dev.waybill.document.markdown.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ids of one page, each used once. */
public final class Ids {
    /** Prefixes of footnotes and steps, which a heading's own id never has. */
    private static final List<String> RESERVED = List.of("fn-", "fnref-", "step-");

    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** Reserves an id that the editor wrote; false if it is already used. */
    public boolean pin(String id) {
        return taken.add(id);
    }

    /** Reserves the id of a heading by its text: {@code 退出 API} becomes {@code 退出-api}. */
    public String heading(String text) {
        String slug = slug(text);
        if (slug.isEmpty()) {
            return taken.add("section") ? "section" : numbered("section", 2);
        }
        return claim(RESERVED.stream().anyMatch(slug::startsWith) ? "section-" + slug : slug);
    }

    /** Reserves {@code wanted}, or the first free one of {@code wanted-1}, {@code wanted-2}, … */
    public String claim(String wanted) {
        return taken.add(wanted) ? wanted : numbered(wanted, 1);
    }

    /** All used ids, in that order. */
    public List<String> taken() {
        return new ArrayList<>(taken);
    }

    private String numbered(String wanted, int first) {
        int number = next.getOrDefault(wanted, first);
        while (!taken.add(wanted + "-" + number)) {
            number++;
        }
        next.put(wanted, number + 1);
        return wanted + "-" + number;
    }

    /** Keeps letters, digits and marks of every script, in lower case; spaces and hyphens become a hyphen; the rest is removed. */
    public static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '_' || isMark(c)) {
                slug.appendCodePoint(c);
            } else if ((c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c))
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        int length = slug.length();
        return length > 0 && slug.charAt(length - 1) == '-' ? slug.substring(0, length - 1) : slug.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}

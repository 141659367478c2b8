package dev.waybill.document.markdown.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids of one page, each used once. */
public final class Ids {
    /** Prefixes of footnotes and steps, which a heading's own id never has. */
    private static final List<String> RESERVED = List.of("fn-", "fnref-", "step-");

    private final IdScheme scheme;
    private final Set<String> taken = new LinkedHashSet<>();

    /** Of anchors in raw HTML that are yet to be written. */
    private final Set<String> anchors = new HashSet<>();

    private final Map<String, Integer> next = new HashMap<>();

    /** Ids of headings made in the scheme that is the default. */
    public Ids() {
        this(IdScheme.WAYBILL);
    }

    public Ids(IdScheme scheme) {
        this.scheme = scheme;
    }

    /** Reserves the id of an anchor in raw HTML; false if it is already used. */
    public boolean pinAnchor(String id) {
        return taken.add(id) && anchors.add(id);
    }

    /** Whether an anchor of that id was reserved and hasn't been written yet; it counts as written then. */
    public boolean takeAnchor(String id) {
        return anchors.remove(id);
    }

    /** Reserves an id that the editor wrote; false if it is already used. */
    public boolean pin(String id) {
        return taken.add(id);
    }

    /** Whether a heading gets an id that its scheme makes from its text. */
    public boolean hasWords(String text) {
        return scheme == IdScheme.PYTHON_MARKDOWN || !scheme.slug(text).isEmpty();
    }

    /** Reserves the id of a heading by its text: {@code 退出 API} becomes {@code 退出-api}. */
    public String heading(String text) {
        String slug = scheme.slug(text);
        String free = scheme.free(slug, taken);
        if (!free.isEmpty()) {
            taken.add(free);
            return free;
        }
        if (slug.isEmpty()) {
            return taken.add("section") ? "section" : numbered("section", 2);
        }
        boolean reserved = scheme == IdScheme.WAYBILL && RESERVED.stream().anyMatch(slug::startsWith);
        return claim(reserved ? "section-" + slug : slug);
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

    /** As the default scheme makes it: {@code 退出 API} becomes {@code 退出-api}. */
    public static String slug(String text) {
        return IdScheme.WAYBILL.slug(text);
    }
}

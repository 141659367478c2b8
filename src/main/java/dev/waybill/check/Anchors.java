package dev.waybill.check;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Suggestions;
import dev.waybill.site.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids that links may refer to. A page's ids are collected when a link first needs them. */
final class Anchors {
    /**
     * Up to this many ids of a page are searched linearly. A page of several megabytes may have a hundred thousand, and as many links to
     * them.
     */
    private static final int FEW = 32;

    private final Suggestions suggestions;
    private final Map<String, Set<String>> many = new HashMap<>();
    private final Map<String, Suggestions.Known> known = new HashMap<>();

    Anchors(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    boolean contains(Page page, String id) {
        List<String> ids = page.document().anchors();
        return ids.size() <= FEW
                ? ids.contains(id)
                : many.computeIfAbsent(page.path(), path -> new HashSet<>(ids)).contains(id);
    }

    /** {@code , did you mean 'x'?} with an id of that page, or nothing. */
    Message question(Page page, String id) {
        return known.computeIfAbsent(
                        page.path(), path -> suggestions.among(page.document().anchors()))
                .question(id);
    }
}

package dev.waybill.related;

import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each article the articles that lead on from it, the best first. */
public final class RelatedIndex {
    private final Map<String, List<Page>> byPath;

    private RelatedIndex(Map<String, List<Page>> byPath) {
        this.byPath = Collections.unmodifiableMap(byPath);
    }

    /** The index of all a site's articles. */
    public static RelatedIndex of(Site site) {
        return new RelatedIndex(new HashMap<>());
    }

    /** At most as many as the site's configuration says. */
    public List<Page> of(Page page) {
        return byPath.getOrDefault(page.path(), List.of());
    }
}

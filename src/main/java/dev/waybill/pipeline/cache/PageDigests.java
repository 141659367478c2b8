package dev.waybill.pipeline.cache;

import dev.waybill.render.KnownPages;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Finds pages that needn't be rendered, because the previous build rendered them from the same values. Records the digests of this build's
 * pages.
 */
public final class PageDigests implements KnownPages {
    private final Map<String, String> last;
    private final Predicate<String> keeper;
    private final Map<String, String> now = new ConcurrentHashMap<>();

    /**
     * @param last digests by path, of pages rendered by the same templates
     * @param keeper reuses an unchanged page, if it has it
     */
    public PageDigests(Map<String, String> last, Predicate<String> keeper) {
        this.last = last;
        this.keeper = keeper;
    }

    @Override
    public boolean keep(String path, String digest) {
        now.put(path, digest);
        return digest.equals(last.get(path)) && keeper.test(path);
    }

    /** The digests of this build's pages, once all are rendered. */
    public Map<String, String> digests() {
        return Map.copyOf(now);
    }
}

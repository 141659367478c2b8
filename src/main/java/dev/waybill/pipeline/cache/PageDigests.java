package dev.waybill.pipeline.cache;

import dev.waybill.render.KnownPages;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Tells which pages needn't be made, since the build before made them from the same values, and notes what this build makes them from. */
public final class PageDigests implements KnownPages {
    private final Map<String, String> last;
    private final Predicate<String> keeper;
    private final Map<String, String> now = new ConcurrentHashMap<>();

    /**
     * @param last digests by path, of pages that were made by the same templates
     * @param keeper takes over a page that needn't be made, if it has it
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

    /** Of this build's pages, once they are all made. */
    public Map<String, String> digests() {
        return Map.copyOf(now);
    }
}

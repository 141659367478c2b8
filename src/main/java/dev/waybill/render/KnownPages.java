package dev.waybill.render;

/** The pages and feeds that the last build made. */
public interface KnownPages {
    /** Knows none. */
    KnownPages NONE = (path, digest) -> false;

    /** Told first how many there are. */
    default void expect(int pages) {}

    /**
     * Asked once for each page, on any thread.
     *
     * @param path where the page is written
     * @param digest of all that decides its bytes but the templates
     * @return whether the page is there already and needn't be made
     */
    boolean keep(String path, String digest);
}

package dev.waybill.render;

/** The pages and feeds that the previous build made. */
public interface KnownPages {
    /** Knows none. */
    KnownPages NONE = (path, digest) -> false;

    /** Called first with the number of pages. */
    default void expect(int pages) {}

    /**
     * Called once for each page, on any thread.
     *
     * @param path where the page is written
     * @param digest of everything that decides its bytes, except the templates
     * @return whether the existing page can be kept, so that it needn't be rendered
     */
    boolean keep(String path, String digest);
}

package dev.waybill.stats;

/** The target of a request that counts. */
sealed interface RequestTarget {
    /** @param path the page's site path with its leading {@code /} */
    record View(String path) implements RequestTarget {}

    /**
     * A reader's answer.
     *
     * @param path the page that it is about, as in a view
     */
    record Vote(String path, boolean helpful) implements RequestTarget {}

    record Search(String query) implements RequestTarget {}
}

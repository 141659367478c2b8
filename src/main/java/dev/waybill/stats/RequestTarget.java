package dev.waybill.stats;

/** The target of a request that counts. */
sealed interface RequestTarget {
    /** @param path the page's site path with its leading {@code /} */
    record View(String path) implements RequestTarget {}

    record Search(String query) implements RequestTarget {}
}

package dev.waybill.stats;

/** What a request was for, where it is counted. */
sealed interface RequestTarget {
    /** @param path the page's site path with its leading {@code /} */
    record View(String path) implements RequestTarget {}

    record Search(String query) implements RequestTarget {}
}

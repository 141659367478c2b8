package dev.waybill.stats;

/** What a request was for, where it is counted. */
sealed interface Target {
    /** @param path the page's site path with its leading {@code /} */
    record View(String path) implements Target {}

    record Search(String query) implements Target {}
}

package dev.waybill.external;

/** What an address elsewhere answers. */
public sealed interface Answer {
    /** The page is there. */
    record Found() implements Answer {}

    /**
     * It isn't.
     *
     * @param why in words, behind the address: {@code answers 404}
     */
    record Missing(String why) implements Answer {}

    /** The host wants to be asked another time, which says nothing of the page. */
    record Later() implements Answer {}
}

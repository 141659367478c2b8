package dev.waybill.external;

import dev.waybill.diagnostic.Message;

/** The answer of an external address. */
public sealed interface Answer {
    /** The page exists. */
    record Found() implements Answer {}

    /**
     * The page doesn't exist.
     *
     * @param why follows the address in a message: {@code answers 404}
     */
    record Missing(Message why) implements Answer {}

    /** The host asks to try later, which says nothing about the page. */
    record Later() implements Answer {}
}

package dev.waybill.stats;

import dev.waybill.diagnostic.Message;

/** A log that can't be counted; the message says why. */
final class UncountableLogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    UncountableLogException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}

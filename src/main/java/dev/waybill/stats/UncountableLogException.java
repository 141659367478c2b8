package dev.waybill.stats;

/** A log that can't be counted; the message says why. */
final class UncountableLogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UncountableLogException(String reason) {
        super(reason);
    }
}

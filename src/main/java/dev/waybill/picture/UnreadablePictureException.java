package dev.waybill.picture;

/** A picture's pixels can't be read; the message says why. */
final class UnreadablePictureException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadablePictureException(String message) {
        super(message);
    }
}

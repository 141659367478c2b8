package dev.waybill.pipeline;

/** What an earlier build kept turns out to be damaged; a build without it is right. */
final class DamagedCacheException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedCacheException(Throwable cause) {
        super(cause);
    }
}

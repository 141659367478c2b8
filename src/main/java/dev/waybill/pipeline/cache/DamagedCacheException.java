package dev.waybill.pipeline.cache;

/** The cache was found to be damaged after a part of it had been used. The build must start again without it. */
public final class DamagedCacheException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedCacheException(Throwable cause) {
        super(cause);
    }
}

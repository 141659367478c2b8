package dev.waybill.pipeline.cache;

/** The cache turns out to be damaged after a part of it was used; the build must start again without it. */
public final class DamagedCacheException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedCacheException(Throwable cause) {
        super(cause);
    }
}

package dev.waybill.pipeline.cache;

/**
 * Where a byte string is in a {@link CacheFile}.
 *
 * @param checksum its CRC-32C
 */
record Place(long start, int length, int checksum) {
    Place {
        if (start < 0 || length < 0) {
            throw new IllegalArgumentException(length + " bytes at " + start);
        }
    }
}

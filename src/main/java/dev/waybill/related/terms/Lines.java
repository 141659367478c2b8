package dev.waybill.related.terms;

/**
 * The lines of a passage: one for each paragraph, list item or table cell. A line is identified by a 64-bit hash of its characters, which
 * is never 0.
 */
final class Lines {
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private Lines() {}

    interface Sink {
        void accept(long line, int start, int end);
    }

    /** Reads all lines that aren't empty. */
    static void read(String text, Sink sink) {
        int start = 0;
        long hash = FNV_OFFSET;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '\n') {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            } else {
                if (i > start) {
                    sink.accept(mixed(hash), start, i);
                }
                start = i + 1;
                hash = FNV_OFFSET;
            }
        }
    }

    /** The finalizer of MurmurHash3: all bits of the result depend on all of the hash. */
    private static long mixed(long fnv) {
        long hash = (fnv ^ fnv >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}

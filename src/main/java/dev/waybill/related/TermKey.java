package dev.waybill.related;

/** Terms as 64-bit hashes: a million of them collide with a chance of 1 in 30 million, and then two terms count as one. */
final class TermKey {
    private static final long ODD = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio

    private TermKey() {}

    static long of(char[] text, int start, int end) {
        long hash = (long) end - start;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * ODD;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The same term in a field of its own. */
    static long in(Field field, long key) {
        return key * 4 + field.place();
    }

    /** One key for a sequence: that of what came before and the next. */
    static long join(long before, long next) {
        long hash = (before + next) * ODD;
        return hash ^ hash >>> 31;
    }
}

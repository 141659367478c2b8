package dev.waybill.related.terms;

/**
 * Hashes of terms, different for each field and never 0. Among a million terms about a hundred collide and count as one, which has no
 * visible effect on the lists.
 */
public final class TermKey {
    private static final int ODD = 0x9E3779B9; // 2^32 divided by the golden ratio

    private TermKey() {}

    public static int of(Field field, int hash) {
        int key = hash ^ field.place() * ODD;
        return key == 0 ? 1 : key;
    }
}

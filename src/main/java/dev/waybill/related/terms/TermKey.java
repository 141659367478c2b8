package dev.waybill.related.terms;

/**
 * The hashes of terms, told apart by field and never 0. Of a million terms some hundred share theirs with another and then count as one, which moves no list
 * that anybody could tell.
 */
public final class TermKey {
    private static final int ODD = 0x9E3779B9; // 2^32 over the golden ratio

    private TermKey() {}

    public static int of(Field field, int hash) {
        int key = hash ^ field.place() * ODD;
        return key == 0 ? 1 : key;
    }
}

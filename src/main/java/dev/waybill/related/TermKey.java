package dev.waybill.related;

import dev.waybill.text.TermHash;

/**
 * Terms as 32-bit hashes, never 0. Of a million terms some hundred share theirs with another and then count as one, which moves no list
 * that anybody could tell.
 */
final class TermKey {
    private static final int ODD = 0x9E3779B9; // 2^32 over the golden ratio

    private TermKey() {}

    static int of(Field field, char[] text, int start, int end) {
        int key = TermHash.of(text, start, end) ^ field.place() * ODD;
        return key == 0 ? 1 : key;
    }
}

package dev.waybill.text;

/** The 32 bits a term is known by: FNV-1a over its UTF-16 units, mixed as MurmurHash3 ends, so that the first bits are even too. */
public final class TermHash {
    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private TermHash() {}

    public static int of(char[] text, int start, int end) {
        int hash = FNV_OFFSET;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * FNV_PRIME;
        }
        return mixed(hash);
    }

    /** The hashes of the pairs in a run of characters, each one unit of the text: one less than there are characters. */
    static void ofPairs(char[] text, int start, int end, int[] hashes, int at) {
        int to = at;
        int first = (FNV_OFFSET ^ text[start]) * FNV_PRIME;
        for (int i = start + 1; i < end; i++) {
            hashes[to++] = mixed((first ^ text[i]) * FNV_PRIME);
            first = (FNV_OFFSET ^ text[i]) * FNV_PRIME;
        }
    }

    private static int mixed(int fnv) {
        int hash = (fnv ^ fnv >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}

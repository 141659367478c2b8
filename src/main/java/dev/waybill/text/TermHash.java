package dev.waybill.text;

/**
 * The 32-bit hash that identifies a term: FNV-1a over its UTF-16 units, with the finalizer of MurmurHash3, so that the first bits are
 * evenly distributed too.
 */
public final class TermHash {
    static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private TermHash() {}

    public static int of(char[] text, int start, int end) {
        return mixed(continued(FNV_OFFSET, text, start, end));
    }

    /** Continues a hash that isn't mixed yet. */
    static int continued(int fnv, char[] text, int start, int end) {
        int hash = fnv;
        for (int i = start; i < end; i++) {
            hash = continued(hash, text[i]);
        }
        return hash;
    }

    static int continued(int fnv, char c) {
        return (fnv ^ c) * FNV_PRIME;
    }

    /** The hashes of the pairs in a run of characters that are one UTF-16 unit each: one fewer than there are characters. */
    static void ofPairs(char[] text, int start, int end, int[] hashes, int at) {
        int to = at;
        int first = (FNV_OFFSET ^ text[start]) * FNV_PRIME;
        for (int i = start + 1; i < end; i++) {
            hashes[to++] = mixed((first ^ text[i]) * FNV_PRIME);
            first = (FNV_OFFSET ^ text[i]) * FNV_PRIME;
        }
    }

    static int mixed(int fnv) {
        int hash = (fnv ^ fnv >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}

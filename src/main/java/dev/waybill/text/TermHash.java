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
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}

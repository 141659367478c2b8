package dev.waybill.stats;

/**
 * A set of digests that takes at most 22 bytes per digest, since a year's logs have millions of lines. It uses open addressing, because
 * digests are already random. Its 1024 parts grow one by one, so growing needs little extra memory.
 */
final class DigestSet {
    private static final int PARTS = 1 << 10; // selected by a digest's highest ten bits
    private static final int FIRST = 1 << 4; // slots of a new part

    private final long[][] parts = new long[PARTS][0];
    private final int[] sizes = new int[PARTS];
    private int size;
    private boolean hasZero;

    int size() {
        return size;
    }

    boolean contains(long digest) {
        long[] part = parts[part(digest)];
        return digest == 0 ? hasZero : part.length > 0 && part[place(part, digest)] != 0;
    }

    /** @return whether the digest was added */
    boolean add(long digest) {
        if (contains(digest)) {
            return false;
        }
        size++;
        if (digest == 0) { // an empty slot
            hasZero = true;
            return true;
        }
        int number = part(digest);
        if (sizes[number] >= parts[number].length / 4 * 3) {
            parts[number] = wider(parts[number]);
        }
        sizes[number]++;
        parts[number][place(parts[number], digest)] = digest;
        return true;
    }

    private static int part(long digest) {
        return (int) (digest >>> 54);
    }

    private static long[] wider(long[] part) {
        long[] wider = new long[Math.max(FIRST, part.length * 2)];
        for (long digest : part) {
            if (digest != 0) {
                wider[place(wider, digest)] = digest;
            }
        }
        return wider;
    }

    /** The digest's slot, or the empty slot where it belongs. */
    private static int place(long[] part, long digest) {
        int at = (int) digest & part.length - 1;
        while (part[at] != 0 && part[at] != digest) {
            at = at + 1 & part.length - 1;
        }
        return at;
    }
}

package dev.waybill.stats;

import java.util.Arrays;

/** Digests of lines, in 22 bytes each at most: a year's log has millions. Open addressing, for a digest is random already. */
final class LineSet {
    private static final int FIRST = 1 << 10;

    private long[] table = new long[FIRST];
    private int size;
    private boolean hasZero;

    /** @return whether it wasn't there */
    boolean add(long digest) {
        if (digest == 0) { // an empty place in the table
            boolean added = !hasZero;
            hasZero = true;
            return added;
        }
        if (!put(table, digest)) {
            return false;
        }
        size++;
        if (size > table.length / 4 * 3) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] wider = new long[table.length * 2];
        Arrays.stream(table).filter(digest -> digest != 0).forEach(digest -> put(wider, digest));
        table = wider;
    }

    private static boolean put(long[] table, long digest) {
        int at = (int) digest & table.length - 1;
        while (table[at] != 0) {
            if (table[at] == digest) {
                return false;
            }
            at = at + 1 & table.length - 1;
        }
        table[at] = digest;
        return true;
    }
}

package dev.waybill.related.terms;

import java.util.Arrays;

/** Counts on how many pages each line stands. */
final class LineCounts {
    private long[] lines = new long[1 << 12]; // the size is a power of two; 0 is an empty slot
    private byte[] pages = new byte[lines.length];
    private int size;

    /** @param page all lines of a page, sorted */
    void add(long[] page) {
        for (int i = 0; i < page.length; i++) {
            if (i == 0 || page[i] != page[i - 1]) {
                add(page[i], 1);
            }
        }
    }

    void addAll(LineCounts other) {
        // The other's lines come in the order of slots, and would crowd a table that is still too small.
        reserve(size + other.size);
        for (int slot = 0; slot < other.lines.length; slot++) {
            if (other.lines[slot] != 0) {
                add(other.lines[slot], other.pages[slot]);
            }
        }
    }

    private void add(long line, int more) {
        int slot = slot(line);
        if (lines[slot] == 0) {
            if (size == lines.length / 4 * 3) {
                reserve(size + 1);
                slot = slot(line);
            }
            lines[slot] = line;
            size++;
        }
        pages[slot] = (byte) Math.min(Byte.MAX_VALUE, pages[slot] + more);
    }

    private int slot(long line) {
        int mask = lines.length - 1;
        int slot = (int) line & mask;
        while (lines[slot] != 0 && lines[slot] != line) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Makes room for so many lines. */
    private void reserve(int most) {
        int length = lines.length;
        while (most > length / 4 * 3) {
            length *= 2;
        }
        if (length == lines.length) {
            return;
        }
        long[] oldLines = lines;
        byte[] oldPages = pages;
        lines = new long[length];
        pages = new byte[length];
        for (int old = 0; old < oldLines.length; old++) {
            if (oldLines[old] != 0) {
                int slot = slot(oldLines[old]);
                lines[slot] = oldLines[old];
                pages[slot] = oldPages[old];
            }
        }
    }

    /** The lines that stand on at least so many pages, sorted. */
    long[] onAtLeast(int least) {
        long[] found = new long[size];
        int count = 0;
        for (int slot = 0; slot < lines.length; slot++) {
            if (pages[slot] >= least) {
                found[count++] = lines[slot];
            }
        }
        long[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }
}

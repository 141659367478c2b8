package dev.waybill.search;

import dev.waybill.text.TermReader;
import java.util.Arrays;

/**
 * The terms of one page and their weights; cleared and reused for the next page.
 *
 * <p>Its loops are written for C1, which keeps no field in a register and doesn't inline {@code Math.max}.
 */
final class TermTable {
    private long[] slots =
            new long[2048]; // the size is a power of two; a term's hash, then its number + 1; 0 is an empty slot
    private int[] hashes = new int[1024];
    private float[] weights = new float[1024];
    private float[] best = new float[1024];
    private int[] counts = new int[1024];
    private byte[] marks = new byte[1024];
    private int size;
    private int[] counted = new int[1024]; // distinct terms
    private int countedSize;

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /** The term's number. */
    int find(int hash) {
        long[] entries = slots;
        int mask = entries.length - 1;
        int slot = hash & mask;
        for (long entry = entries[slot]; entry != 0; entry = entries[slot]) {
            if ((int) (entry >>> Integer.SIZE) == hash) {
                return (int) entry - 1;
            }
            slot = slot + 1 & mask;
        }
        return add(hash, slot);
    }

    private int add(int hash, int free) {
        int slot = free;
        if (size == hashes.length) {
            grow();
            slot = freeSlot(hash);
        }
        hashes[size] = hash;
        weights[size] = 0;
        best[size] = 0;
        counts[size] = 0;
        marks[size] = 0;
        slots[slot] = entry(hash, ++size);
        return size - 1;
    }

    private static long entry(int hash, int place) {
        return (long) hash << Integer.SIZE | place;
    }

    /** Counts the terms of a text. */
    void count(TermReader terms, String text) {
        int read = terms.read(text);
        if (countedSize + read > counted.length) {
            counted = Arrays.copyOf(counted, 2 * (countedSize + read));
        }
        for (int i = 0; i < read; i++) {
            int term = find(terms.hash(i));
            if (counts[term]++ == 0) {
                counted[countedSize++] = term;
            }
        }
    }

    /** Gives each counted term this weight and these flags once, whatever its count, and resets the counts. */
    void takeCounted(float weight, int mark) {
        for (int i = 0; i < countedSize; i++) {
            int term = counted[i];
            counts[term] = 0;
            weights[term] += weight;
            marks[term] |= (byte) mark;
        }
        countedSize = 0;
    }

    /**
     * Multiplies {@code weight} by each term's count and adds it; raises its best by {@code toBest} times the count; then resets the
     * counts.
     */
    void takeCounts(double weight, double toBest) {
        float[] sums = weights;
        float[] highest = best;
        for (int i = 0; i < countedSize; i++) {
            int term = counted[i];
            int count = counts[term];
            counts[term] = 0;
            sums[term] += (float) (weight * count);
            float here = (float) (toBest * count);
            if (here > highest[term]) {
                highest[term] = here;
            }
        }
        countedSize = 0;
    }

    /** Raises each counted term's best to at least this weight, sets the flags, and resets the counts. */
    void raiseCounted(float weight, int mark) {
        for (int i = 0; i < countedSize; i++) {
            int term = counted[i];
            counts[term] = 0;
            marks[term] |= (byte) mark;
            if (weight > best[term]) {
                best[term] = weight;
            }
        }
        countedSize = 0;
    }

    /** Adds each term's best times a factor to its weight, and resets the best. */
    void takeBest(double factor) {
        for (int term = 0; term < size; term++) {
            weights[term] += (float) (factor * best[term]);
            best[term] = 0;
        }
    }

    /** The postings of everything read since {@link #clear}. */
    long[] postings(int page) {
        long[] postings = new long[size];
        for (int term = 0; term < postings.length; term++) {
            postings[term] = Posting.of(hashes[term], page, marks[term], Impact.step(weights[term]));
        }
        return postings;
    }

    private int freeSlot(int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
        best = Arrays.copyOf(best, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        marks = Arrays.copyOf(marks, size * 2);
        slots = new long[slots.length * 2];
        for (int term = 0; term < size; term++) {
            slots[freeSlot(hashes[term])] = entry(hashes[term], term + 1);
        }
    }
}

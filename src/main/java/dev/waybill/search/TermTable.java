package dev.waybill.search;

import dev.waybill.text.SearchTermReader;
import java.util.Arrays;
import java.util.Map;

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
    private float[] pieceWeights = new float[1024];
    private byte[] pieces = new byte[1024];
    private int size;
    private int baseSize;
    private int[] counted = new int[1024]; // distinct terms
    private int countedSize;

    /** How many distinct base terms were counted. */
    int baseSize() {
        return baseSize;
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
        baseSize = 0;
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
        pieceWeights[size] = 0;
        pieces[size] = 0;
        slots[slot] = entry(hash, ++size);
        return size - 1;
    }

    private static long entry(int hash, int place) {
        return (long) hash << Integer.SIZE | place;
    }

    /** Counts the terms of a text. */
    void count(SearchTermReader terms, String text) {
        int read = terms.read(text);
        if (countedSize + read > counted.length) {
            counted = Arrays.copyOf(counted, 2 * (countedSize + read));
        }
        for (int i = 0; i < read; i++) {
            int known = size;
            int term = find(terms.hash(i));
            baseSize += size > known && terms.isBase(i) ? 1 : 0;
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
     * Multiplies {@code weight} by each term's count and adds it; raises its best, and the weight of its piece, by {@code toBest} times the
     * count; then resets the counts.
     */
    void takeCounts(double weight, double toBest, int piece) {
        float[] sums = weights;
        float[] highest = best;
        float[] pointed = pieceWeights;
        for (int i = 0; i < countedSize; i++) {
            int term = counted[i];
            int count = counts[term];
            counts[term] = 0;
            sums[term] += (float) (weight * count);
            float here = (float) (toBest * count);
            if (here > highest[term]) {
                highest[term] = here;
            }
            if (here > pointed[term]) {
                pointed[term] = here;
                pieces[term] = (byte) piece;
            }
        }
        countedSize = 0;
    }

    /** Makes this the piece of each counted term, unless it has one with a larger weight, and keeps the counts. */
    void pointCounted(float weight, int piece) {
        for (int i = 0; i < countedSize; i++) {
            int term = counted[i];
            if (weight > pieceWeights[term]) {
                pieceWeights[term] = weight;
                pieces[term] = (byte) piece;
            }
        }
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

    /**
     * The postings of everything read since {@link #clear}.
     *
     * @param headings whole headings by their hashes, each with its piece
     */
    long[] postings(int page, Map<Integer, Integer> headings) {
        long[] postings = new long[size + headings.size()];
        int terms = size;
        for (int term = 0; term < terms; term++) {
            int step = Impact.step(weights[term]);
            boolean titled = (marks[term] & Posting.TITLE) != 0;
            postings[term] =
                    Posting.of(hashes[term], page, pieces[term], marks[term], titled ? Math.max(1, step) : step);
        }
        int length = terms;
        for (Map.Entry<Integer, Integer> heading : headings.entrySet()) {
            find(heading.getKey());
            if (size > terms) { // else a term has the same hash
                size = terms;
                postings[length++] = Posting.ofHeading(heading.getKey(), page, heading.getValue());
            }
        }
        return length == postings.length ? postings : Arrays.copyOf(postings, length);
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
        pieceWeights = Arrays.copyOf(pieceWeights, size * 2);
        pieces = Arrays.copyOf(pieces, size * 2);
        slots = new long[slots.length * 2];
        for (int term = 0; term < size; term++) {
            slots[freeSlot(hashes[term])] = entry(hashes[term], term + 1);
        }
    }
}

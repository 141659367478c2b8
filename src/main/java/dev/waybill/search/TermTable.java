package dev.waybill.search;

import java.util.Arrays;

/** The terms of one page and their weights; made once and cleared for the next page. */
final class TermTable {
    private int[] slots = new int[2048]; // a power of two; a term's number + 1
    private int[] hashes = new int[1024];
    private float[] weights = new float[1024];
    private float[] best = new float[1024];
    private int[] counts = new int[1024];
    private byte[] marks = new byte[1024];
    private int size;

    int size() {
        return size;
    }

    int hash(int term) {
        return hashes[term];
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /** The term's number. */
    int find(int hash) {
        int[] numbers = slots;
        int mask = numbers.length - 1;
        int slot = hash & mask;
        for (int number = numbers[slot]; number != 0; number = numbers[slot]) {
            if (hashes[number - 1] == hash) {
                return number - 1;
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
        slots[slot] = ++size;
        return size - 1;
    }

    void mark(int term, int mark) {
        marks[term] |= (byte) mark;
    }

    int marks(int term) {
        return marks[term];
    }

    void addWeight(int term, double weight) {
        weights[term] += (float) weight;
    }

    float weight(int term) {
        return weights[term];
    }

    /** Keeps the highest until {@link #takeBest}. */
    void raiseBest(int term, double weight) {
        best[term] = Math.max(best[term], (float) weight);
    }

    float takeBest(int term) {
        float taken = best[term];
        best[term] = 0;
        return taken;
    }

    /** Counts once more; whether it is the first time since {@link #takeCount}. */
    boolean count(int term) {
        return counts[term]++ == 0;
    }

    int takeCount(int term) {
        int taken = counts[term];
        counts[term] = 0;
        return taken;
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
        slots = new int[slots.length * 2];
        for (int term = 0; term < size; term++) {
            slots[freeSlot(hashes[term])] = term + 1;
        }
    }
}

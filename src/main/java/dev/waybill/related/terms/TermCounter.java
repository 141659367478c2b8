package dev.waybill.related.terms;

import java.util.Arrays;

/** Counts the terms of one text after another, reusing its tables. */
final class TermCounter {
    private int[] keys = new int[4096]; // the size is a power of two; 0 is an empty slot
    private short[] counts = new short[keys.length];
    private int[] taken = new int[keys.length / 2]; // slots, in the order of their terms' first occurrence
    private int size;

    /** How many distinct terms there are. */
    int size() {
        return size;
    }

    /** @param key not 0 */
    void add(int key) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (size == taken.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            taken[size++] = slot;
        }
        if (counts[slot] < Short.MAX_VALUE) {
            counts[slot]++;
        }
    }

    /** Writes the terms and their counts from an index on, in the order of first occurrence, and clears the table. */
    void takeInto(int[] toKeys, short[] toCounts, int at) {
        for (int i = 0; i < size; i++) {
            int slot = taken[i];
            toKeys[at + i] = keys[slot];
            toCounts[at + i] = counts[slot];
            keys[slot] = 0;
            counts[slot] = 0;
        }
        size = 0;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        short[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        counts = new short[keys.length];
        taken = Arrays.copyOf(taken, keys.length / 2);
        for (int i = 0; i < size; i++) {
            int slot = slot(oldKeys[taken[i]]);
            keys[slot] = oldKeys[taken[i]];
            counts[slot] = oldCounts[taken[i]];
            taken[i] = slot;
        }
    }
}

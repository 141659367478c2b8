package dev.waybill.related;

import java.util.Arrays;

/** Numbers 64-bit keys from 0 in the order they are first seen. */
final class TermTable {
    private static final int FIRST_SLOTS = 1024; // a power of two

    private int[] slots = new int[FIRST_SLOTS];
    private long[] keys = new long[FIRST_SLOTS / 2];
    private int size;

    int size() {
        return size;
    }

    long key(int id) {
        return keys[id];
    }

    /** The key's number; -1 where it has none. */
    int find(long key) {
        return slots[slot(key)] - 1;
    }

    /** The key's number, a new one where it has none. */
    int add(long key) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        slots = new int[slots.length * 2];
        for (int id = 0; id < size; id++) {
            slots[slot(keys[id])] = id + 1;
        }
    }
}

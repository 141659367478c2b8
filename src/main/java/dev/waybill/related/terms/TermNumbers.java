package dev.waybill.related.terms;

import java.util.Arrays;

/** Numbers keys from 0 in the order they are first seen. */
final class TermNumbers {
    private static final int FIRST_SLOTS = 1 << 16; // a power of two

    private long[] slots =
            new long[FIRST_SLOTS]; // a key, and behind it its number in the lower half; 0 where it is free
    private int[] keys = new int[FIRST_SLOTS / 2];
    private int size;

    int size() {
        return size;
    }

    /** All keys, in the order of their numbers. */
    int[] keys() {
        return Arrays.copyOf(keys, size);
    }

    /** The key's number; -1 where it has none. */
    int find(int key) {
        long found = slots[slot(key)];
        return found == 0 ? -1 : (int) found;
    }

    /** The keys' numbers, new ones where they have none. */
    int[] addAll(int[] some) {
        int[] numbers = first(some);
        for (int i = 0; i < some.length; i++) {
            if (numbers[i] < 0) {
                numbers[i] = add(some[i]);
            }
        }
        return numbers;
    }

    /** The keys' numbers; -1 where they have none. */
    int[] findAll(int[] some) {
        int[] numbers = first(some);
        for (int i = 0; i < some.length; i++) {
            if (numbers[i] < 0) {
                numbers[i] = find(some[i]);
            }
        }
        return numbers;
    }

    /**
     * The numbers of those keys that stand where they are looked for first, which most do; -1 for the others. Read one after another they
     * don't wait for one another.
     */
    private int[] first(int[] some) {
        int[] numbers = new int[some.length];
        int mask = slots.length - 1;
        for (int i = 0; i < some.length; i++) {
            long found = slots[some[i] & mask];
            numbers[i] = (int) (found >>> Integer.SIZE) == some[i] ? (int) found : -1;
        }
        return numbers;
    }

    /** The key's number, a new one where it has none; a key is not 0. */
    int add(int key) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            return (int) slots[slot];
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        slots[slot] = (long) key << Integer.SIZE | size;
        keys[size] = key;
        return size++;
    }

    private int slot(int key) {
        int mask = slots.length - 1;
        int slot = key & mask;
        while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        slots = new long[slots.length * 2];
        for (int number = 0; number < size; number++) {
            slots[slot(keys[number])] = (long) keys[number] << Integer.SIZE | number;
        }
    }
}

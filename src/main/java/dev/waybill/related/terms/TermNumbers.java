package dev.waybill.related.terms;

import java.util.Arrays;

/** Numbers keys from 0 in the order of their first occurrence. */
final class TermNumbers {
    private static final int FIRST_SLOTS = 1 << 16; // a power of two

    private long[] slots =
            new long[FIRST_SLOTS]; // a key in the upper half, its number in the lower half; 0 is an empty slot
    private int[] keys = new int[FIRST_SLOTS / 2];
    private int size;

    int size() {
        return size;
    }

    /** All keys, in the order of their numbers. */
    int[] keys() {
        return Arrays.copyOf(keys, size);
    }

    /** The key's number, or -1. */
    int find(int key) {
        long found = slots[slot(key)];
        return found == 0 ? -1 : (int) found;
    }

    /** The keys' numbers; new keys get new numbers. */
    int[] addAll(int[] terms) {
        int[] numbers = first(terms);
        for (int i = 0; i < terms.length; i++) {
            if (numbers[i] < 0) {
                numbers[i] = add(terms[i]);
            }
        }
        return numbers;
    }

    /** The keys' numbers, or -1. */
    int[] findAll(int[] terms) {
        int[] numbers = first(terms);
        for (int i = 0; i < terms.length; i++) {
            if (numbers[i] < 0) {
                numbers[i] = find(terms[i]);
            }
        }
        return numbers;
    }

    /**
     * The numbers of the keys that are in the first slot probed, which most are; -1 for the others. These lookups don't depend on each
     * other, so the processor overlaps them.
     */
    private int[] first(int[] terms) {
        int[] numbers = new int[terms.length];
        int mask = slots.length - 1;
        for (int i = 0; i < terms.length; i++) {
            long found = slots[terms[i] & mask];
            numbers[i] = (int) (found >>> Integer.SIZE) == terms[i] ? (int) found : -1;
        }
        return numbers;
    }

    /** The key's number; a new key gets a new number. A key is not 0. */
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

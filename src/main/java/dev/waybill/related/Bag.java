package dev.waybill.related;

import java.util.Arrays;

/** Distinct terms in the order they first come in a text, and how often each comes. */
@SuppressWarnings("ArrayRecordComponent") // primitives by the million; never changed, never compared
record Bag(long[] keys, int[] counts) {
    /** Counts one text after another, its tables made once. */
    static final class Counter {
        private final TermTable terms = new TermTable();
        private int[] counts = new int[512];

        void add(long key) {
            int id = terms.add(key);
            if (id == counts.length) {
                counts = Arrays.copyOf(counts, id * 2);
            }
            counts[id]++;
        }

        /** What was counted; the next count starts from nothing. */
        Bag take() {
            long[] keys = new long[terms.size()];
            for (int id = 0; id < keys.length; id++) {
                keys[id] = terms.key(id);
            }
            Bag bag = new Bag(keys, Arrays.copyOf(counts, keys.length));
            terms.clear();
            Arrays.fill(counts, 0, keys.length, 0);
            return bag;
        }
    }
}

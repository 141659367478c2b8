package dev.waybill.search;

import java.util.function.Supplier;

/** Where postings wait until those of all pages are there; used by several threads at once. */
public interface PostingStore {
    PostingStore MEMORY = postings -> () -> postings;

    /** Puts postings away; what is returned gives them back. */
    Supplier<long[]> add(long[] postings);
}

package dev.waybill.search;

import java.util.function.Supplier;

/** Stores postings until those of all pages have been read. Thread-safe. */
public interface PostingStore {
    PostingStore MEMORY = postings -> () -> postings;

    /** Stores postings; the supplier returns them. */
    Supplier<long[]> add(long[] postings);
}

package dev.waybill.search;

/**
 * What one page is found by.
 *
 * @param postings a {@link Posting} a term
 * @param titleSize how many terms the title has
 */
@SuppressWarnings("ArrayRecordComponent") // primitives by the million; never changed, never compared
record PageTerms(long[] postings, int titleSize) {}

package dev.waybill.search;

/**
 * The terms of one page.
 *
 * @param postings one {@link Posting} per term
 * @param titleSize how many terms the title has
 */
@SuppressWarnings("ArrayRecordComponent") // millions of primitives; never changed or compared
record PageTerms(long[] postings, int titleSize) {}

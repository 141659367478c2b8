package dev.waybill.related.terms;

/**
 * The terms by which an article is compared. They depend only on the article's own file, so they can be cached until it changes.
 *
 * @param keys by field, each field's distinct terms in the order of their first occurrence
 * @param counts how often each term occurs, at most {@link Short#MAX_VALUE}
 * @param ends for each field the end of its terms; they start where those of the previous field end
 * @param lines all lines of its passages, as {@link Lines} hashes them, sorted
 */
@SuppressWarnings("ArrayRecordComponent") // millions of primitives; never changed or compared
public record ArticleTerms(int[] keys, short[] counts, int[] ends, long[] lines) {}

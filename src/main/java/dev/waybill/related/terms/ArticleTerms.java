package dev.waybill.related.terms;

/**
 * What an article is compared by. It hangs on nothing but the article's own file, and can be kept as long as that doesn't change.
 *
 * @param keys by field, each field's distinct terms in the order they first come
 * @param counts how often each comes, {@link Short#MAX_VALUE} at most
 * @param ends for each field where its terms end; they start where those of the field before end
 */
@SuppressWarnings("ArrayRecordComponent") // primitives by the million; never changed, never compared
public record ArticleTerms(int[] keys, short[] counts, int[] ends) {}

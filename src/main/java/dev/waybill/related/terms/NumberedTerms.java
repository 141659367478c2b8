package dev.waybill.related.terms;

/**
 * The terms of an article by their numbers in a {@link Vocabulary}, without those of {@link Boilerplate}.
 *
 * @param terms by field, each field's distinct terms
 * @param counts how often each term occurs
 * @param ends for each field the end of its terms; they start where those of the previous field end
 */
@SuppressWarnings("ArrayRecordComponent") // millions of primitives; never changed or compared
public record NumberedTerms(int[] terms, short[] counts, int[] ends) {}

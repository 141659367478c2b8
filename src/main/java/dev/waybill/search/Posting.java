package dev.waybill.search;

/**
 * Records that a page contains a term, packed into a {@code long}: the term's hash, the page's number, two flags and the {@link Impact}.
 * Sorts by term, then page.
 */
final class Posting {
    /** The term occurs in the page's title. */
    static final int TITLE = 1;

    /** The term occurs in a title, heading, summary, label or path. */
    static final int NAMED = 2;

    private static final int PAGE_BITS = 24;
    private static final int LOW_BITS = 6;

    private Posting() {}

    static long of(int hash, int page, int marks, int step) {
        return Integer.toUnsignedLong(hash) << PAGE_BITS + LOW_BITS
                | (long) page << LOW_BITS
                | (long) marks << 4
                | step;
    }

    static int hash(long posting) {
        return (int) (posting >>> PAGE_BITS + LOW_BITS);
    }

    static int page(long posting) {
        return (int) (posting >>> LOW_BITS) & (1 << PAGE_BITS) - 1;
    }

    static int step(long posting) {
        return (int) posting & Impact.STEPS - 1;
    }

    static boolean isInTitle(long posting) {
        return (posting >>> 4 & TITLE) != 0;
    }

    static boolean isNamed(long posting) {
        return (posting >>> 4 & NAMED) != 0;
    }
}

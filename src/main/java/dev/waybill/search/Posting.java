package dev.waybill.search;

/**
 * Records that a page contains a term, packed into a {@code long}: the term's hash, the page's number, the number of the page's
 * {@link Segment#piece} that shows the term best, two flags and the {@link Impact}. Sorts by term, then page.
 */
final class Posting {
    /** The term occurs in the page's title. */
    static final int TITLE = 1;

    /** The term occurs in a title, heading, summary, label or path. */
    static final int NAMED = 2;

    private static final int STEP_BITS = 4;
    private static final int MARK_BITS = 2;
    private static final int PIECE_BITS = 5;
    private static final int PAGE_BITS = 21;
    private static final int PIECE_SHIFT = STEP_BITS + MARK_BITS;
    private static final int PAGE_SHIFT = PIECE_SHIFT + PIECE_BITS;

    /** The number of pieces that a page can have. */
    static final int MAX_PIECES = 1 << PIECE_BITS;

    private Posting() {}

    static long of(int hash, int page, int piece, int marks, int step) {
        return Integer.toUnsignedLong(hash) << Integer.SIZE
                | (long) page << PAGE_SHIFT
                | (long) piece << PIECE_SHIFT
                | (long) marks << STEP_BITS
                | step;
    }

    /** The page has a heading that consists of these words: {@code hash} is that of the whole heading. */
    static long ofHeading(int hash, int page, int piece) {
        return of(hash, page, piece, TITLE | NAMED, 0);
    }

    static int hash(long posting) {
        return (int) (posting >>> Integer.SIZE);
    }

    static int page(long posting) {
        return (int) posting >>> PAGE_SHIFT & (1 << PAGE_BITS) - 1;
    }

    static int piece(long posting) {
        return (int) posting >>> PIECE_SHIFT & MAX_PIECES - 1;
    }

    static int step(long posting) {
        return (int) posting & Impact.STEPS - 1;
    }

    static boolean isInTitle(long posting) {
        return (posting >>> STEP_BITS & TITLE) != 0;
    }

    static boolean isNamed(long posting) {
        return (posting >>> STEP_BITS & NAMED) != 0;
    }
}

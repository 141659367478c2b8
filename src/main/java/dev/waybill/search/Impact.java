package dev.waybill.search;

/**
 * How much a page is about a term, in sixteen steps, each half as much again as the one before.
 *
 * <p>The reader's side gives a step l the weight {@code LEAST * RATIO^l}, lets it saturate, and weighs it by how few pages hold the term.
 */
final class Impact {
    static final int STEPS = 16;

    /** The weight of step 0: about that of a word once in a page four times as long as others. */
    private static final double LEAST = 0.4;

    private static final double RATIO = 1.5;

    private static final double LOG_RATIO = Math.log(RATIO);

    private Impact() {}

    static int step(double weight) {
        long step = Math.round(Math.log(weight / LEAST) / LOG_RATIO);
        return (int) Math.max(0, Math.min(STEPS - 1, step));
    }

    static double weight(int step) {
        return LEAST * Math.pow(RATIO, step);
    }
}

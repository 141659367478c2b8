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

    /** For each step but the last the weight from which the next one is nearer, in steps. */
    private static final double[] BOUNDS = bounds();

    private Impact() {}

    static int step(double weight) {
        int step = 0;
        while (step < BOUNDS.length && weight >= BOUNDS[step]) {
            step++;
        }
        return step;
    }

    private static double[] bounds() {
        double[] bounds = new double[STEPS - 1];
        for (int step = 0; step < bounds.length; step++) {
            bounds[step] = LEAST * Math.pow(RATIO, step + 0.5);
        }
        return bounds;
    }

    static double weight(int step) {
        return LEAST * Math.pow(RATIO, step);
    }
}

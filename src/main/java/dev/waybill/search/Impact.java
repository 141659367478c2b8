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

    private static final double[] WEIGHTS = weights();

    private static final int FIRST_EIGHTH = (int) (Double.doubleToRawLongBits(BOUNDS[0]) >>> 49);
    private static final int[] STARTS = starts();

    private Impact() {}

    /** @param weight not negative */
    static int step(double weight) {
        int eighth = eighth(weight);
        int step = eighth < 0 ? 0 : STARTS[Math.min(eighth, STARTS.length - 1)];
        return step < BOUNDS.length && weight >= BOUNDS[step] ? step + 1 : step;
    }

    /** Which eighth of an octave the weight lies in, from that of the first bound on: what a double's first bits say. None holds two bounds. */
    private static int eighth(double weight) {
        return (int) (Double.doubleToRawLongBits(weight) >>> 49) - FIRST_EIGHTH;
    }

    /** For each eighth of an octave the step it begins in. */
    private static int[] starts() {
        int[] starts = new int[eighth(BOUNDS[BOUNDS.length - 1]) + 2];
        for (int i = 0; i < starts.length; i++) {
            double begin = Double.longBitsToDouble((long) (FIRST_EIGHTH + i) << 49);
            while (starts[i] < BOUNDS.length && begin >= BOUNDS[starts[i]]) {
                starts[i]++;
            }
        }
        return starts;
    }

    private static double[] bounds() {
        double[] bounds = new double[STEPS - 1];
        for (int step = 0; step < bounds.length; step++) {
            bounds[step] = LEAST * Math.pow(RATIO, step + 0.5);
        }
        return bounds;
    }

    static double weight(int step) {
        return WEIGHTS[step];
    }

    private static double[] weights() {
        double[] weights = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            weights[step] = LEAST * Math.pow(RATIO, step);
        }
        return weights;
    }
}

package dev.waybill.search;

/**
 * How much a page is about a term, quantized to sixteen steps. Each step is 1.5 times the one before.
 *
 * <p>The browser gives step l the weight {@code LEAST * RATIO^l}, saturates it, and multiplies it by the term's rarity.
 */
final class Impact {
    static final int STEPS = 16;

    /** The weight of step 0: about that of a word that occurs once in a page four times the average length. */
    private static final double LEAST = 0.4;

    private static final double RATIO = 1.5;

    /** For each step but the last, the weight above which the next step is nearer. */
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

    /**
     * The index of the eighth of an octave that contains the weight, counted from the first bound. A double's leading bits give it. No
     * eighth contains two bounds.
     */
    private static int eighth(double weight) {
        return (int) (Double.doubleToRawLongBits(weight) >>> 49) - FIRST_EIGHTH;
    }

    /** For each eighth of an octave the step at its start. */
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

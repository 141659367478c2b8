package dev.waybill.testing;

import java.util.stream.IntStream;

/** How far a promise is tried: briefly in every {@code ./verify}, whole with {@code -Dlong=true}. */
public final class LongForm {
    private static final boolean LONG = Boolean.getBoolean("long");

    private LongForm() {}

    public static int times(int brief, int whole) {
        return LONG ? whole : brief;
    }

    /**
     * Which of so many parts are tried: the first, and in the long form all of them, or those that {@code -Dparts=4-12} names, so that
     * a run that was cut can go on.
     */
    public static IntStream parts(int all) {
        String[] named = System.getProperty("parts", "0-" + (all - 1)).split("-");
        return LONG ? IntStream.rangeClosed(Integer.parseInt(named[0]), Integer.parseInt(named[1])) : IntStream.of(0);
    }
}

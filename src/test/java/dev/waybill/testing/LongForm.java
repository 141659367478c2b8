package dev.waybill.testing;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How thoroughly a promise is tested: briefly in every {@code ./verify}, fully with {@code -Dlong=true}. */
public final class LongForm {
    private static final boolean LONG = Boolean.getBoolean("long");

    private LongForm() {}

    public static int times(int brief, int whole) {
        return LONG ? whole : brief;
    }

    /** The cases that are tried. */
    public static <T> List<T> cases(List<T> brief, Supplier<List<T>> whole) {
        return LONG ? whole.get() : brief;
    }

    /**
     * Which parts are tested: the first; in the long form all of them, or those that {@code -Dparts=4-12} selects, so that an interrupted
     * run can continue.
     */
    public static IntStream parts(int all) {
        String[] named = System.getProperty("parts", "0-" + (all - 1)).split("-");
        return LONG ? IntStream.rangeClosed(Integer.parseInt(named[0]), Integer.parseInt(named[1])) : IntStream.of(0);
    }
}

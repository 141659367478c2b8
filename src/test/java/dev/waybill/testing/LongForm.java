package dev.waybill.testing;

/** How far a promise is tried: briefly in every {@code ./verify}, whole with {@code -Dlong=true}. */
public final class LongForm {
    private static final boolean LONG = Boolean.getBoolean("long");

    private LongForm() {}

    public static int times(int brief, int whole) {
        return LONG ? whole : brief;
    }
}

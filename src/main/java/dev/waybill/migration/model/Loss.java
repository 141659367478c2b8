package dev.waybill.migration.model;

/**
 * Something that couldn't be carried over.
 *
 * @param file from the project's root
 * @param line from 1; 0 for the whole file
 * @param kind what it belongs to, such as {@code component} or {@code include}
 * @param what as it was written, shortened
 * @param instead what stands in its place
 */
public record Loss(String file, int line, String kind, String what, String instead) {
    private static final int LONGEST = 120;

    public Loss {
        String plain = what.strip().replaceAll("\\s+", " ");
        what = plain.length() > LONGEST ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST / 2)) + "…" : plain;
    }
}

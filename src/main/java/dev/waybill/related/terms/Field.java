package dev.waybill.related.terms;

import java.util.List;

/** A side of a page that is compared with the same side of others. */
public enum Field {
    /** Everything a reader reads: title, headings and body. Almost all there is to tell, so it counts as one. */
    TEXT(Signal.TEXT, 1, 128, 32),
    /** Title and headings, which say what the text is for. */
    SUBJECT(Signal.SUBJECT, 0.4, 64, 16),
    /** Tags, category and the words of the path, which editors choose to file a page by. */
    LABELS(Signal.LABELS, 0.1, 32, 8);

    /** So that loops make no copies of {@link #values()}. */
    public static final List<Field> ALL = List.of(values());

    public final Signal signal;

    /** Its share in the likeness of two pages. */
    final double weight;

    /** Terms a page is compared by: the most telling ones. */
    final int longest;

    /** Terms by which pages are found that are worth comparing. */
    public final int probes;

    Field(Signal signal, double weight, int longest, int probes) {
        this.signal = signal;
        this.weight = weight;
        this.longest = longest;
        this.probes = probes;
    }

    /** Its place in arrays that hold a value for each, in the order above. */
    @SuppressWarnings("EnumOrdinal") // nothing outside this program's memory knows the number
    public int place() {
        return ordinal();
    }
}

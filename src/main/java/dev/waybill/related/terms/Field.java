package dev.waybill.related.terms;

import java.util.List;

/** A part of an article that is compared with the same part of others. */
public enum Field {
    /** Everything a reader reads: title, headings and body. It carries most of the information, so its weight is 1. */
    TEXT(Signal.TEXT, 1, 128, 32),
    /** Title and headings, which say what the text is about. */
    SUBJECT(Signal.SUBJECT, 0.4, 64, 16),
    /** Tags, category and the words of the path, by which editors file a page. */
    LABELS(Signal.LABELS, 0.1, 32, 8);

    /** Avoids copying {@link #values()} in loops. */
    public static final List<Field> ALL = List.of(values());

    public final Signal signal;

    /** Its weight in the similarity of two articles. */
    final double weight;

    /** How many of an article's most informative terms are compared. */
    final int limit;

    /** How many terms are used to find candidates. */
    public final int probes;

    Field(Signal signal, double weight, int limit, int probes) {
        this.signal = signal;
        this.weight = weight;
        this.limit = limit;
        this.probes = probes;
    }

    /** Its index in arrays with one value per field. */
    @SuppressWarnings("EnumOrdinal") // the number is not stored or published
    public int place() {
        return ordinal();
    }
}

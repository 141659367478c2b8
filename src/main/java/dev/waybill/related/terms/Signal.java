package dev.waybill.related.terms;

import java.util.List;

/** A reason to lead a reader from one article to another. */
public enum Signal {
    /** Likeness of the whole texts. */
    TEXT,
    /** Likeness of titles and headings. */
    SUBJECT,
    /** Likeness of tags, category and path. */
    LABELS,
    /** The first links to the second. */
    LINK,
    /** The second links to the first. */
    BACKLINK,
    /** The first one's text names the second one's title. */
    MENTION,
    /** The articles most like the first link to the second. */
    TRAIL;

    public static final List<Signal> ALL = List.of(values());

    /** Its place in arrays that hold a value for each, in the order above. */
    @SuppressWarnings("EnumOrdinal") // nothing outside this program's memory knows the number
    public int place() {
        return ordinal();
    }
}

package dev.waybill.related.terms;

import java.util.List;

/** A reason why an article is related to another. */
public enum Signal {
    /** Similarity of the whole texts. */
    TEXT,
    /** Similarity of titles and headings. */
    SUBJECT,
    /** Similarity of tags, category and path. */
    LABELS,
    /** The first links to the second. */
    LINK,
    /** The second links to the first. */
    BACKLINK,
    /** The first one's text contains the second one's title. */
    MENTION,
    /** The articles most similar to the first link to the second. */
    TRAIL,
    /** The two are near each other in the tree of pages. */
    TREE;

    public static final List<Signal> ALL = List.of(values());

    /** Its index in arrays with one value per signal. */
    @SuppressWarnings("EnumOrdinal") // the number is not stored or published
    public int place() {
        return ordinal();
    }
}

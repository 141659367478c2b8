package dev.waybill.document;

import java.util.List;

/**
 * The long parts of a document, which only its own page, the related articles and the search read. Each may be read from disk each time
 * it is asked for.
 */
public interface DocumentText {
    Body body();

    /** The body's plain text, a passage a heading, in order. */
    List<Passage> passages();
}

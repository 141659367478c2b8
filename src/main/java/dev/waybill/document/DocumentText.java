package dev.waybill.document;

import java.util.List;

/** The long parts of a document, which only its own page, the related articles and the search need. Each call may read them from disk. */
public interface DocumentText {
    Body body();

    /** The body's plain text in order, one passage per heading. */
    List<Passage> passages();
}

package dev.waybill.document;

import java.util.List;

/**
 * The long part of a document, which only its own page, the related articles and the search read.
 *
 * @param passages the body's plain text, a passage a heading, in order
 */
public record DocumentText(Body body, List<Passage> passages) {
    public DocumentText {
        passages = List.copyOf(passages);
    }
}

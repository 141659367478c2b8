package dev.waybill.document;

import java.util.List;

/** A document's text in memory. */
public record TextInMemory(Body body, List<Passage> passages) implements DocumentText {
    public TextInMemory {
        passages = List.copyOf(passages);
    }
}

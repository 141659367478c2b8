package dev.waybill.document;

import java.util.List;

/** A text as it was parsed. */
public record TextInMemory(Body body, List<Passage> passages) implements DocumentText {
    public TextInMemory {
        passages = List.copyOf(passages);
    }
}

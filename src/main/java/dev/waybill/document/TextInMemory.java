package dev.waybill.document;

import java.util.List;

/** A text as it was parsed. */
record TextInMemory(Body body, List<Passage> passages) implements DocumentText {
    TextInMemory {
        passages = List.copyOf(passages);
    }
}

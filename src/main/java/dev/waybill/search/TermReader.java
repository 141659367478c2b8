package dev.waybill.search;

import dev.waybill.text.TermHash;
import dev.waybill.text.TokenKind;
import dev.waybill.text.TokenSink;
import dev.waybill.text.Tokenizer;

/**
 * Reads a text into the terms that pages are found by: words, their parts, pairs of Han characters, and a character that stands alone,
 * since no pair holds it. A term is known by its hash.
 */
final class TermReader implements TokenSink {
    private final Sink sink;
    private int pairEnd;
    private int alone;
    private int aloneHash;

    private TermReader(Sink sink) {
        this.sink = sink;
        pairEnd = -1;
        alone = -1;
    }

    /** Takes terms in the order of the text. */
    interface Sink {
        void accept(int hash);
    }

    static void read(String text, Sink sink) {
        TermReader reader = new TermReader(sink);
        Tokenizer.read(text, reader);
        reader.endAlone();
    }

    @Override
    public void accept(TokenKind kind, char[] text, int start, int end) {
        if (kind == TokenKind.CHARACTER) {
            endAlone();
            if (pairEnd != end) {
                alone = start;
                aloneHash = TermHash.of(text, start, end);
            }
            return;
        }
        if (kind == TokenKind.PAIR && start == alone) {
            alone = -1;
        }
        endAlone();
        pairEnd = kind == TokenKind.PAIR ? end : -1;
        sink.accept(TermHash.of(text, start, end));
    }

    private void endAlone() {
        if (alone >= 0) {
            alone = -1;
            sink.accept(aloneHash);
        }
    }
}

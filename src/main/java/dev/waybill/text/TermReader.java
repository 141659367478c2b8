package dev.waybill.text;

import java.util.Arrays;

/**
 * Reads one text after another into terms for related articles: words, their parts and pairs of Han characters, without single characters,
 * which say too little. A term is identified by its {@link TermHash}.
 */
public final class TermReader {
    private final Terms terms = new Terms();

    /** Reads a text and returns its number of terms, which are valid until the next call. */
    public int read(String text) {
        terms.size = 0;
        Tokenizer.read(text, terms);
        return terms.size;
    }

    /** A term of the last text, in the order of the text. */
    public int hash(int at) {
        return terms.hashes[at];
    }

    private static final class Terms implements TokenSink {
        private int[] hashes = new int[1024];
        private int size;

        @Override
        public void acceptHan(char[] text, int start, int end) {
            if (end - start > 1) {
                room(end - start - 1);
                TermHash.ofPairs(text, start, end, hashes, size);
                size += end - start - 1;
            }
        }

        @Override
        public void accept(TokenKind kind, char[] text, int start, int end) {
            if (kind != TokenKind.CHARACTER) {
                room(1);
                hashes[size++] = TermHash.of(text, start, end);
            }
        }

        private void room(int more) {
            if (size + more > hashes.length) {
                hashes = Arrays.copyOf(hashes, Math.max(size + more, 2 * hashes.length));
            }
        }
    }
}

package dev.waybill.text;

import java.util.Arrays;

/**
 * Reads one text after another into terms for search and related articles: words, their parts and pairs of Han characters. A term is
 * identified by its {@link TermHash}.
 */
public final class TermReader {
    private final Terms terms;

    /** @param alone whether a character without neighbours is a term too, since no pair contains it */
    public TermReader(boolean alone) {
        terms = new Terms(alone);
    }

    /** Reads a text and returns its number of terms, which are valid until the next call. */
    public int read(String text) {
        terms.size = 0;
        terms.pairEnd = -1;
        Tokenizer.read(text, terms);
        terms.endAlone();
        return terms.size;
    }

    /** A term of the last text, in the order of the text. */
    public int hash(int at) {
        return terms.hashes[at];
    }

    private static final class Terms implements TokenSink {
        private final boolean aloneToo;
        private int[] hashes = new int[1024];
        private int size;
        private int pairEnd = -1;
        private int alone = -1;
        private int aloneHash;

        private Terms(boolean aloneToo) {
            this.aloneToo = aloneToo;
        }

        @Override
        public void acceptHan(char[] text, int start, int end) {
            endAlone();
            if (end - start > 1) {
                room(end - start - 1);
                TermHash.ofPairs(text, start, end, hashes, size);
                size += end - start - 1;
            } else if (aloneToo) {
                add(TermHash.of(text, start, end));
            }
        }

        @Override
        public void accept(TokenKind kind, char[] text, int start, int end) {
            if (kind == TokenKind.CHARACTER) {
                endAlone();
                if (aloneToo && pairEnd != end) {
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
            add(TermHash.of(text, start, end));
        }

        private void endAlone() {
            if (alone >= 0) {
                alone = -1;
                add(aloneHash);
            }
        }

        private void add(int hash) {
            room(1);
            hashes[size++] = hash;
        }

        private void room(int more) {
            if (size + more > hashes.length) {
                hashes = Arrays.copyOf(hashes, Math.max(size + more, 2 * hashes.length));
            }
        }
    }
}

package dev.waybill.text;

import java.util.Arrays;

/**
 * Reads one text after another into the terms that search finds pages by. A term is identified by its {@link TermHash}.
 *
 * <p>Base terms are those that a query consists of: words, their parts, pairs of Han characters, and a character without neighbours. The
 * others make a page found by less: every single character, the parts of camel case, the stems of English words.
 */
public final class SearchTermReader {
    /**
     * The first bits of a whole text's hash are those of its first term, so that both are in the same chunk of the index on a site of up
     * to some ten thousand pages.
     */
    private static final int WHOLE_BITS = 20;

    private final Terms terms;

    /**
     * @param stems whether English words have stems
     * @param characters receives, by code unit, which Han characters occur; several readers may share it
     */
    public SearchTermReader(boolean stems, boolean[] characters) {
        terms = new Terms(stems, characters);
    }

    /** Reads a text and returns its number of terms, which are valid until the next call. */
    public int read(String text) {
        terms.clear();
        Tokenizer.readForSearch(text, terms);
        return terms.size;
    }

    /** A term of the last text, in the order of the text. */
    public int hash(int at) {
        return terms.hashes[at];
    }

    public boolean isBase(int at) {
        return terms.base[at];
    }

    /** The hash of the last text as a whole, which another text has only if it consists of the same words; 0 if it has none. */
    public int whole() {
        for (int i = 0; i < terms.size; i++) {
            if (terms.base[i]) {
                int mask = (1 << WHOLE_BITS) - 1;
                return terms.hashes[i] & ~mask | TermHash.mixed(terms.whole) & mask;
            }
        }
        return 0;
    }

    private static final class Terms implements TokenSink {
        private final boolean stemmed;
        private final boolean[] characters;
        private final Stems stems = new Stems();
        private int[] hashes = new int[1024];
        private boolean[] base = new boolean[1024];
        private int size;
        private int whole;
        private int pairEnd;
        private int alone;
        private int aloneAt;

        private Terms(boolean stemmed, boolean[] characters) {
            this.stemmed = stemmed;
            this.characters = characters;
        }

        private void clear() {
            size = 0;
            whole = TermHash.FNV_OFFSET;
            pairEnd = -1;
            alone = -1;
        }

        @Override
        public void acceptHan(char[] text, int start, int end) {
            int count = end - start;
            room(2 * count);
            for (int i = start; i < end; i++) {
                characters[text[i]] = true;
                addToWhole(text, i, i + 1);
                base[size] = count == 1;
                hashes[size++] = TermHash.of(text, i, i + 1);
            }
            if (count > 1) {
                TermHash.ofPairs(text, start, end, hashes, size);
                Arrays.fill(base, size, size + count - 1, true);
                size += count - 1;
            }
        }

        @Override
        public void accept(TokenKind kind, char[] text, int start, int end) {
            if (kind == TokenKind.CHARACTER || kind == TokenKind.WORD) {
                addToWhole(text, start, end);
            }
            int hash = TermHash.of(text, start, end);
            if (kind == TokenKind.CHARACTER) {
                acceptCharacter(text, start, end, hash);
            } else if (kind == TokenKind.PAIR) {
                if (start == alone) {
                    base[aloneAt] = false;
                }
                pairEnd = end;
                add(hash, true);
            } else {
                add(hash, kind != TokenKind.HUMP);
                int stem = stemmed ? stems.hash(text, start, end) : hash;
                if (stem != hash) {
                    add(stem, false);
                }
            }
        }

        private void acceptCharacter(char[] text, int start, int end, int hash) {
            if (end - start == 1) {
                characters[text[start]] = true;
            }
            alone = start;
            aloneAt = size;
            add(hash, pairEnd != end);
        }

        private void addToWhole(char[] text, int start, int end) {
            whole = TermHash.continued(TermHash.continued(whole, text, start, end), ' ');
        }

        private void add(int hash, boolean isBase) {
            room(1);
            base[size] = isBase;
            hashes[size++] = hash;
        }

        private void room(int more) {
            if (size + more > hashes.length) {
                int length = Math.max(size + more, 2 * hashes.length);
                hashes = Arrays.copyOf(hashes, length);
                base = Arrays.copyOf(base, length);
            }
        }
    }
}

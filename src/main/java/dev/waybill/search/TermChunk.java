package dev.waybill.search;

import java.util.List;

/**
 * Writes a chunk of terms with their pages.
 *
 * <p>The first sixteen bits hold the number of terms. Then follows each term, in order: the gap to the term before, in the 16 bits of the
 * hash that follow the chunk's bits, as a Rice code; how many pages contain it, as a gamma code; and for each page the gap to the one
 * before, as a Rice code, its symbol, as a Rice code with k = 1. The parameter k fits the mean gap, and the browser derives it from the
 * counts.
 */
final class TermChunk {
    /**
     * Bits of a term's hash that distinguish the terms of a chunk. An absent term is mistaken for another about once in 350.
     */
    static final int KEY_BITS = 16;

    /**
     * Symbols, most frequent first: an impact, plus 16 if the term occurs in the title. Measured on guides and manuals. No term in a title
     * has the impact 0, so 16 stands for a whole heading.
     */
    static final int[] SYMBOLS = {
        3, 2, 1, 4, 0, 5, 6, 7, 8, 16, 9, 26, 27, 10, 25, 28, 11, 24, 29, 12, 23, 13, 30, 14, 22, 15, 31, 21, 20, 19,
        18, 17
    };

    /** Each symbol's rank by frequency. */
    private static final int[][] SYMBOL_RANKS = symbolRanks();

    private TermChunk() {}

    /** @param terms in the order of their hashes; each has its postings in the order of pages */
    static String text(List<long[]> terms, int chunkBits, PieceLayout layout) {
        BitText bits = new BitText();
        bits.write(terms.size(), 16);
        int gapParameter = parameter(1 << KEY_BITS, terms.size());
        int before = 0;
        for (long[] postings : terms) {
            int key = Posting.hash(postings[0]) << chunkBits >>> 32 - KEY_BITS;
            bits.writeRice(key - before, gapParameter);
            before = key;
            writePostings(bits, postings, layout);
        }
        return bits.toString();
    }

    private static void writePostings(BitText bits, long[] postings, PieceLayout layout) {
        bits.writeGamma(postings.length);
        int parameter = parameter(layout.starts().length, postings.length);
        int next = 0;
        for (long posting : postings) {
            int page = Posting.page(posting);
            bits.writeRice(page - next, parameter);
            next = page + 1;
            bits.writeRice(SYMBOL_RANKS[Posting.isInTitle(posting) ? 1 : 0][Posting.step(posting)], 1);
            bits.write(Posting.piece(posting), Integer.SIZE - Integer.numberOfLeadingZeros(layout.pieces(page) - 1));
        }
    }

    /**
     * The Rice parameter k for {@code count} gaps that sum to at most {@code range}: log2 of ln 2 times the mean, as an integer.
     */
    private static int parameter(long range, long count) {
        int parameter = 0;
        while ((2L << parameter) * Math.max(1, count) * 100 <= 69 * range) {
            parameter++;
        }
        return parameter;
    }

    private static int[][] symbolRanks() {
        int[][] ranks = new int[2][Impact.STEPS];
        int rank = 0;
        for (int symbol : SYMBOLS) {
            ranks[symbol / Impact.STEPS][symbol % Impact.STEPS] = rank++;
        }
        return ranks;
    }
}

package dev.waybill.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All postings of a site by term, without those that could hardly move a result.
 *
 * <p>They are dealt out by the first bits of their hashes and sorted a part at a time, which several cores do at once.
 */
final class PostingLists {
    /** Parts to sort apart; a power of two. */
    private static final int PARTS = 256;

    /** Pages whose postings are dealt out together. */
    private static final int BATCH = 512;

    private static final int PART_SHIFT = 32 - Integer.numberOfTrailingZeros(PARTS);

    private static final int SORTED_BITS = 12; // half of what a part leaves open
    private static final int SORTED_MASK = (1 << SORTED_BITS) - 1;

    /** A term's best pages are kept however little it says of them. */
    private static final int ALWAYS_KEPT = 10;

    /** A term's best pages that are kept at most: nobody reads further, and a word that stands everywhere made its chunk three times as heavy. */
    private static final int MOST_KEPT = 2048;

    /** The weight times rarity from which a page is kept beyond those; one that mentions a common word in passing has less. */
    private static final double LEAST = 4;

    private final int pages;

    private PostingLists(int pages) {
        this.pages = pages;
    }

    /** The terms in the order of their hashes as unsigned numbers, each with its postings in the order of pages. */
    static List<long[]> of(List<PageTerms> terms) {
        PostingLists lists = new PostingLists(terms.size());
        List<long[][]> dealt = IntStream.range(0, (terms.size() + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(batch -> dealt(terms.subList(batch * BATCH, Math.min(terms.size(), (batch + 1) * BATCH))))
                .toList();
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> lists.terms(sorted(dealt, part)))
                .flatMap(List::stream)
                .toList();
    }

    private static long[][] dealt(List<PageTerms> pages) {
        int[] sizes = new int[PARTS];
        for (PageTerms page : pages) {
            for (long posting : page.postings()) {
                sizes[Posting.hash(posting) >>> PART_SHIFT]++;
            }
        }
        long[][] parts = new long[PARTS][];
        Arrays.setAll(parts, part -> new long[sizes[part]]);
        int[] filled = new int[PARTS];
        for (PageTerms page : pages) {
            for (long posting : page.postings()) {
                int part = Posting.hash(posting) >>> PART_SHIFT;
                parts[part][filled[part]++] = posting;
            }
        }
        return parts;
    }

    private List<long[]> terms(long[] postings) {
        List<long[]> terms = new ArrayList<>();
        for (int start = 0; start < postings.length; ) {
            int end = start + 1;
            while (end < postings.length && Posting.hash(postings[end]) == Posting.hash(postings[start])) {
                end++;
            }
            terms.add(telling(postings, start, end));
            start = end;
        }
        return terms;
    }

    /** A part by the bits of the hash that it leaves open, twelve at a time; pages stay in the order they were dealt in. */
    private static long[] sorted(List<long[][]> dealt, int part) {
        int[] low = new int[SORTED_MASK + 2];
        int[] high = new int[SORTED_MASK + 2];
        int size = 0;
        for (long[][] parts : dealt) {
            for (long posting : parts[part]) {
                int hash = Posting.hash(posting);
                low[(hash & SORTED_MASK) + 1]++;
                high[(hash >>> SORTED_BITS & SORTED_MASK) + 1]++;
            }
            size += parts[part].length;
        }
        for (int i = 1; i < low.length; i++) {
            low[i] += low[i - 1];
            high[i] += high[i - 1];
        }
        long[] byLow = new long[size];
        for (long[][] parts : dealt) {
            for (long posting : parts[part]) {
                byLow[low[Posting.hash(posting) & SORTED_MASK]++] = posting;
            }
        }
        long[] sorted = new long[size];
        for (long posting : byLow) {
            sorted[high[Posting.hash(posting) >>> SORTED_BITS & SORTED_MASK]++] = posting;
        }
        return sorted;
    }

    private long[] telling(long[] postings, int start, int end) {
        int count = end - start;
        if (count <= ALWAYS_KEPT) {
            return Arrays.copyOfRange(postings, start, end);
        }
        double rarity = 1 + Math.log((double) pages / count);
        int least = 0;
        while (least < Impact.STEPS && Impact.weight(least) * rarity < LEAST) {
            least++;
        }
        long[] kept = new long[count];
        int size = 0;
        for (int i = start; i < end; i++) {
            if (Posting.isNamed(postings[i]) || Posting.step(postings[i]) >= least) {
                kept[size++] = postings[i];
            }
        }
        if (size < ALWAYS_KEPT) {
            return best(postings, start, end, ALWAYS_KEPT);
        }
        return size > MOST_KEPT ? best(kept, 0, size, MOST_KEPT) : Arrays.copyOf(kept, size);
    }

    /** Those that weigh the most, those named and then the first in ties. */
    private static long[] best(long[] postings, int start, int end, int most) {
        return Arrays.stream(postings, start, end)
                .boxed()
                .sorted((a, b) -> Long.compare(rank(b), rank(a)))
                .limit(most)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    private static long rank(long posting) {
        long named = Posting.isNamed(posting) ? 1 : 0;
        return (named << 4 | Posting.step(posting)) << 32 | Integer.MAX_VALUE - Posting.page(posting);
    }
}

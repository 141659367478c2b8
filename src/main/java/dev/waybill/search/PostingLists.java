package dev.waybill.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * All postings of a site by term, without those that could hardly move a result.
 *
 * <p>They are dealt out by the first bits of their hashes and sorted a part at a time, which several cores do at once. In between they wait in
 * a {@link PostingStore}.
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
    private final PostingStore store;

    /** The postings that are kept, by part. */
    private final List<Supplier<long[]>> parts;

    private final AtomicLong size = new AtomicLong();

    private PostingLists(int pages, IntFunction<long[]> postings, PostingStore store, Runnable step) {
        this.pages = pages;
        this.store = store;
        List<List<Supplier<long[]>>> dealt = IntStream.range(0, (pages + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(batch -> dealt(IntStream.range(batch * BATCH, Math.min(pages, (batch + 1) * BATCH))
                        .mapToObj(page -> {
                            step.run();
                            return postings.apply(page);
                        })
                        .toList()))
                .toList();
        this.parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    IntStream.range(share(part), share(part + 1)).forEach(page -> step.run());
                    return kept(sorted(
                            dealt.stream().map(batch -> batch.get(part).get()).toList()));
                })
                .toList();
    }

    /**
     * @param postings those of a page, in any order; asked for once, by several threads
     * @param store what doesn't fit into memory on a large site
     * @param step run twice for every page
     */
    static PostingLists of(int pages, IntFunction<long[]> postings, PostingStore store, Runnable step) {
        return new PostingLists(pages, postings, store, step);
    }

    /** How many pages a number of parts stands for. */
    private int share(int parts) {
        return (int) ((long) pages * parts / PARTS);
    }

    /** How many postings there are. */
    long size() {
        return size.get();
    }

    /** How many runs the terms are in at most; a power of two. */
    static int runs(int most) {
        return Math.min(PARTS, most);
    }

    /**
     * The terms of a run, in the order of their hashes as unsigned numbers, each with its postings in the order of pages.
     *
     * @param runs into how many runs all terms are cut, by the first bits of their hashes
     */
    List<long[]> terms(int run, int runs) {
        int length = PARTS / runs;
        return parts.subList(run * length, (run + 1) * length).stream()
                .map(Supplier::get)
                .flatMap(postings -> cut(postings).stream())
                .toList();
    }

    private List<Supplier<long[]>> dealt(List<long[]> batch) {
        int[] sizes = new int[PARTS];
        for (long[] page : batch) {
            for (long posting : page) {
                sizes[Posting.hash(posting) >>> PART_SHIFT]++;
            }
        }
        long[][] dealt = new long[PARTS][];
        Arrays.setAll(dealt, part -> new long[sizes[part]]);
        int[] filled = new int[PARTS];
        for (long[] page : batch) {
            for (long posting : page) {
                int part = Posting.hash(posting) >>> PART_SHIFT;
                dealt[part][filled[part]++] = posting;
            }
        }
        return Arrays.stream(dealt).map(store::add).toList();
    }

    private Supplier<long[]> kept(long[] sorted) {
        long[] kept = new long[sorted.length];
        int length = 0;
        for (long[] term : cut(sorted)) {
            long[] telling = telling(term);
            System.arraycopy(telling, 0, kept, length, telling.length);
            length += telling.length;
        }
        size.addAndGet(length);
        return store.add(Arrays.copyOf(kept, length));
    }

    /** Sorted postings, each term's by itself. */
    private static List<long[]> cut(long[] postings) {
        List<long[]> terms = new ArrayList<>();
        for (int start = 0; start < postings.length; ) {
            int end = start + 1;
            while (end < postings.length && Posting.hash(postings[end]) == Posting.hash(postings[start])) {
                end++;
            }
            terms.add(Arrays.copyOfRange(postings, start, end));
            start = end;
        }
        return terms;
    }

    /** A part by the bits of the hash that it leaves open, twelve at a time; pages stay in the order they were dealt in. */
    private static long[] sorted(List<long[]> dealt) {
        int[] low = new int[SORTED_MASK + 2];
        int[] high = new int[SORTED_MASK + 2];
        int size = 0;
        for (long[] batch : dealt) {
            for (long posting : batch) {
                int hash = Posting.hash(posting);
                low[(hash & SORTED_MASK) + 1]++;
                high[(hash >>> SORTED_BITS & SORTED_MASK) + 1]++;
            }
            size += batch.length;
        }
        for (int i = 1; i < low.length; i++) {
            low[i] += low[i - 1];
            high[i] += high[i - 1];
        }
        long[] byLow = new long[size];
        for (long[] batch : dealt) {
            for (long posting : batch) {
                byLow[low[Posting.hash(posting) & SORTED_MASK]++] = posting;
            }
        }
        long[] sorted = new long[size];
        for (long posting : byLow) {
            sorted[high[Posting.hash(posting) >>> SORTED_BITS & SORTED_MASK]++] = posting;
        }
        return sorted;
    }

    /** Those of a term's postings that could move a result. */
    private long[] telling(long[] postings) {
        if (postings.length <= ALWAYS_KEPT) {
            return postings;
        }
        double rarity = 1 + Math.log((double) pages / postings.length);
        int least = 0;
        while (least < Impact.STEPS && Impact.weight(least) * rarity < LEAST) {
            least++;
        }
        long[] kept = new long[postings.length];
        int size = 0;
        for (long posting : postings) {
            if (Posting.isNamed(posting) || Posting.step(posting) >= least) {
                kept[size++] = posting;
            }
        }
        if (size < ALWAYS_KEPT) {
            return best(postings, postings.length, ALWAYS_KEPT);
        }
        return size > MOST_KEPT ? best(kept, size, MOST_KEPT) : Arrays.copyOf(kept, size);
    }

    /** Those that weigh the most, those named and then the first in ties. */
    private static long[] best(long[] postings, int end, int most) {
        return Arrays.stream(postings, 0, end)
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

package dev.waybill.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * All postings of a site by term, without those that can hardly affect a result.
 *
 * <p>They are partitioned by the first bits of their hashes, and the partitions are sorted in parallel. In between they are kept in a
 * {@link PostingStore}.
 */
final class PostingLists {
    /** Partitions; a power of two. */
    private static final int PARTS = 256;

    /** Pages whose postings are partitioned together. */
    private static final int BATCH = 512;

    private static final int PART_SHIFT = 32 - Integer.numberOfTrailingZeros(PARTS);

    private static final int SORTED_BITS = 12; // half of the bits that a partition leaves open
    private static final int SORTED_MASK = (1 << SORTED_BITS) - 1;

    /** A term's best pages are kept, however low their weights. */
    private static final int ALWAYS_KEPT = 10;

    /**
     * The maximum number of pages kept per term. Nobody reads further, and without the limit, common words made their chunks three times as
     * large.
     */
    private static final int MAX_KEPT = 2048;

    /**
     * Beyond those, a page is kept if weight times rarity is at least this. A page that mentions a common word in passing has less.
     */
    private static final double LEAST = 4;

    private final int pages;
    private final PostingStore store;

    /** The postings that are kept, by partition. */
    private final List<Supplier<long[]>> parts;

    private final AtomicLong size = new AtomicLong();

    private PostingLists(int pages, IntFunction<long[]> postings, PostingStore store, Runnable step) {
        this.pages = pages;
        this.store = store;
        List<List<Supplier<long[]>>> partitioned = IntStream.range(0, (pages + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(batch -> partitioned(IntStream.range(batch * BATCH, Math.min(pages, (batch + 1) * BATCH))
                        .mapToObj(page -> {
                            step.run();
                            return postings.apply(page);
                        })
                        .toList()))
                .toList();
        this.parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    IntStream.range(pageShare(part), pageShare(part + 1)).forEach(page -> step.run());
                    return kept(sorted(partitioned.stream()
                            .map(batch -> batch.get(part).get())
                            .toList()));
                })
                .toList();
    }

    /**
     * @param postings returns a page's postings in any order; called once per page, by several threads
     * @param store keeps what doesn't fit into memory on a large site
     * @param step called twice for every page
     */
    static PostingLists of(int pages, IntFunction<long[]> postings, PostingStore store, Runnable step) {
        return new PostingLists(pages, postings, store, step);
    }

    /** How many pages a number of partitions stands for. */
    private int pageShare(int parts) {
        return (int) ((long) pages * parts / PARTS);
    }

    /** How many postings there are. */
    long size() {
        return size.get();
    }

    /** How many runs the terms are divided into, at most; a power of two. */
    static int runs(int limit) {
        return Math.min(PARTS, limit);
    }

    /**
     * The terms of a run, in the order of their hashes as unsigned numbers, each with its postings in the order of pages.
     *
     * @param runs into how many runs all terms are divided, by the first bits of their hashes
     */
    List<long[]> terms(int run, int runs) {
        int length = PARTS / runs;
        return parts.subList(run * length, (run + 1) * length).stream()
                .map(Supplier::get)
                .flatMap(postings -> cut(postings).stream())
                .toList();
    }

    private List<Supplier<long[]>> partitioned(List<long[]> batch) {
        int[] sizes = new int[PARTS];
        for (long[] page : batch) {
            for (long posting : page) {
                sizes[Posting.hash(posting) >>> PART_SHIFT]++;
            }
        }
        long[][] partitioned = new long[PARTS][];
        Arrays.setAll(partitioned, part -> new long[sizes[part]]);
        int[] filled = new int[PARTS];
        for (long[] page : batch) {
            for (long posting : page) {
                int part = Posting.hash(posting) >>> PART_SHIFT;
                partitioned[part][filled[part]++] = posting;
            }
        }
        return Arrays.stream(partitioned).map(store::add).toList();
    }

    private Supplier<long[]> kept(long[] sorted) {
        long[] kept = new long[sorted.length];
        int length = 0;
        for (long[] term : cut(sorted)) {
            long[] relevant = relevant(term);
            System.arraycopy(relevant, 0, kept, length, relevant.length);
            length += relevant.length;
        }
        size.addAndGet(length);
        return store.add(Arrays.copyOf(kept, length));
    }

    /** Divides sorted postings by term. */
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

    /** Radix-sorts a partition by the remaining bits of the hash, twelve at a time. Pages keep their order. */
    private static long[] sorted(List<long[]> partitioned) {
        int[] low = new int[SORTED_MASK + 2];
        int[] high = new int[SORTED_MASK + 2];
        int size = 0;
        for (long[] batch : partitioned) {
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
        for (long[] batch : partitioned) {
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

    /** A term's postings that can affect a result. */
    private long[] relevant(long[] postings) {
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
            return heaviest(postings, postings.length, ALWAYS_KEPT);
        }
        return size > MAX_KEPT ? heaviest(kept, size, MAX_KEPT) : Arrays.copyOf(kept, size);
    }

    /** The postings with the largest weights; ties prefer named ones, then the first. */
    private static long[] heaviest(long[] postings, int end, int limit) {
        return Arrays.stream(postings, 0, end)
                .boxed()
                .sorted((a, b) -> Long.compare(rank(b), rank(a)))
                .limit(limit)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    private static long rank(long posting) {
        long named = Posting.isNamed(posting) ? 1 : 0;
        return (named << 4 | Posting.step(posting)) << 32 | Integer.MAX_VALUE - Posting.page(posting);
    }
}

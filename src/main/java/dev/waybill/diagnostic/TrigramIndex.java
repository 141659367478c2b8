package dev.waybill.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An index of names by their trigrams, which finds names that share many with another without comparing all. For short names, bigrams count
 * too. It takes about 4 bytes per character of the names.
 */
final class TrigramIndex {
    /** Up to this many names, all are candidates. */
    private static final int FEW = 256;

    /** The number of candidates among more names. */
    private static final int CANDIDATES = 64;

    /** Index entries that one search reads: a tenth of a millisecond. Rarest trigrams first. */
    private static final int MOST_READ = 10_000;

    /** A name up to this length is short: one mistake may leave no trigram intact. */
    private static final int SHORT = 12;

    private static final int MOST_BUCKETS = 1 << 17;

    private final List<String> names;
    private final int mask;
    private final int[] starts; // of each bucket's entries; one more marks the end
    private final int[] entries; // numbers of names
    private final short[] lengths; // of names, none of which is worth a look beyond Nearest.LONGEST
    private final short[] shared; // by name, how many runs it shares with the one looked for; 0 between searches

    TrigramIndex(List<String> names) {
        this.names = names;
        this.mask = Math.min(MOST_BUCKETS, Integer.highestOneBit(16 * Math.min(names.size(), MOST_BUCKETS) + 1024)) - 1;
        this.starts = new int[mask + 2];
        this.lengths = new short[names.size()];
        this.shared = new short[names.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (short) Math.min(names.get(i).length(), Short.MAX_VALUE);
            for (int bucket : buckets(names.get(i))) {
                starts[bucket + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.entries = new int[starts[mask + 1]];
        int[] next = Arrays.copyOf(starts, mask + 1);
        for (int i = 0; i < lengths.length; i++) {
            for (int bucket : buckets(names.get(i))) {
                entries[next[bucket]++] = i;
            }
        }
    }

    /** Names that may be near, most similar first; equally similar ones in their given order. */
    List<String> similar(String name) {
        int[] touched = count(name);
        int[] candidates =
                lengths.length <= FEW ? IntStream.range(0, lengths.length).toArray() : most(name, touched);
        long[] order = Arrays.stream(candidates)
                .mapToLong(number -> (long) -shared[number] << Integer.SIZE | number)
                .sorted()
                .toArray();
        for (int number : touched) {
            shared[number] = 0;
        }
        return Arrays.stream(order).mapToObj(key -> names.get((int) key)).toList();
    }

    /** Counts the trigrams that names share with this one, and returns the names that share any. */
    private int[] count(String name) {
        int[] touched = new int[Math.min(MOST_READ, lengths.length)];
        int size = 0;
        int left = MOST_READ;
        for (int bucket : rarestFirst(buckets(name))) {
            int end = starts[bucket] + Math.min(left, size(bucket));
            for (int i = starts[bucket]; i < end; i++) {
                if (shared[entries[i]]++ == 0) {
                    touched[size++] = entries[i];
                }
            }
            left -= end - starts[bucket];
        }
        return Arrays.copyOf(touched, size);
    }

    private int[] rarestFirst(int[] buckets) {
        return Arrays.stream(buckets)
                .mapToLong(bucket -> (long) size(bucket) << Integer.SIZE | bucket)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }

    private int size(int bucket) {
        return starts[bucket + 1] - starts[bucket];
    }

    /** The names that share the most, among those of similar length. */
    private int[] most(String name, int[] touched) {
        int limit = Nearest.limit(name);
        int[] near = Arrays.stream(touched)
                .filter(number -> Math.abs(lengths[number] - name.length()) <= limit)
                .toArray();
        int[] counts = new int[2 * Nearest.LONGEST];
        for (int number : near) {
            counts[shared[number]]++;
        }
        int least = counts.length - 1;
        int more = CANDIDATES - counts[least];
        while (least > 1 && more > 0) {
            least--;
            more -= counts[least];
        }
        int last = least;
        int ofLast = counts[last] + Math.min(more, 0);
        IntStream better = Arrays.stream(near).filter(number -> shared[number] > last);
        IntStream enough =
                Arrays.stream(near).filter(number -> shared[number] == last).limit(ofLast);
        return IntStream.concat(better, enough).toArray();
    }

    /** The distinct bucket numbers of a name's trigrams and bigrams, with its start and end marked. */
    private int[] buckets(String name) {
        String marked = '\0' + name.substring(0, Math.min(name.length(), Nearest.LONGEST)) + '\0';
        int three = Math.max(0, marked.length() - 2);
        int two = name.length() <= SHORT ? marked.length() - 1 : 0;
        int[] buckets = new int[three + two];
        for (int i = 0; i < three; i++) {
            buckets[i] = bucket(marked.charAt(i), marked.charAt(i + 1), marked.charAt(i + 2));
        }
        for (int i = 0; i < two; i++) {
            buckets[three + i] = bucket('\0', marked.charAt(i), marked.charAt(i + 1));
        }
        Arrays.sort(buckets);
        int kept = 0;
        for (int i = 0; i < buckets.length; i++) {
            if (i == 0 || buckets[i] != buckets[i - 1]) {
                buckets[kept++] = buckets[i];
            }
        }
        return Arrays.copyOf(buckets, kept);
    }

    private int bucket(char a, char b, char c) {
        int hash = ((a * 31 + b) * 31 + c)
                * 0x9E3779B1; // 2^32 divided by the golden ratio: spreads neighbours over all bits
        return (hash ^ hash >>> 15) & mask;
    }
}

package dev.waybill.related;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Work on lists by several threads, each value by itself, so that their number changes nothing. */
final class Batches {
    /** Enough for the tools of a batch to be worth making. */
    private static final int SHORTEST = 128;

    /** Enough for any machine's threads to share the work evenly. */
    private static final int MOST = 64;

    private Batches() {}

    /** Each value's result, in order; every batch has a tool of its own. */
    static <T, R> List<R> map(List<T> values, Supplier<Function<T, R>> tools) {
        int length = Math.max(SHORTEST, (values.size() + MOST - 1) / MOST);
        return IntStream.range(0, (values.size() + length - 1) / length)
                .parallel()
                .mapToObj(batch -> values.subList(batch * length, Math.min(values.size(), (batch + 1) * length)))
                .flatMap(batch -> batch.stream().map(tools.get()))
                .toList();
    }
}

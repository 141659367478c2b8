package dev.waybill.related;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /**
     * Each value's result, in order.
     *
     * @param tools makes a tool for each thread at work; one may be large, and does one batch after another
     */
    static <T, R> List<R> map(List<T> values, Supplier<Function<T, R>> tools) {
        int length = Math.max(SHORTEST, (values.size() + MOST - 1) / MOST);
        Queue<Function<T, R>> idle = new ConcurrentLinkedQueue<>();
        return IntStream.range(0, (values.size() + length - 1) / length)
                .parallel()
                .mapToObj(batch -> values.subList(batch * length, Math.min(values.size(), (batch + 1) * length)))
                .flatMap(batch -> {
                    Function<T, R> tool = Optional.ofNullable(idle.poll()).orElseGet(tools);
                    List<R> made = batch.stream().map(tool).toList();
                    idle.add(tool);
                    return made.stream();
                })
                .toList();
    }
}

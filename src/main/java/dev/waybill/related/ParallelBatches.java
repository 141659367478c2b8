package dev.waybill.related;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Parallel work on lists. Each value is processed on its own, so the number of threads doesn't affect the result. */
final class ParallelBatches {
    /** Large enough that creating a worker for a batch pays off. */
    private static final int MIN_LENGTH = 128;

    /** Enough to divide the work evenly among any machine's threads. */
    private static final int MAX = 64;

    private ParallelBatches() {}

    /**
     * Each value's result, in order.
     *
     * @param tools creates a worker for each thread; a worker may be large, and processes one batch after another
     */
    static <T, R> List<R> map(List<T> values, Supplier<Function<T, R>> tools) {
        int length = Math.max(MIN_LENGTH, (values.size() + MAX - 1) / MAX);
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

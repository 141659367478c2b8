package dev.waybill.deploy.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does a thing for each of a list's files, several at a time, and returns when the last is done.
 *
 * @param count how many at a time, at least 1
 */
public record Workers(int count) {
    /** What is done for one file. */
    public interface Step {
        void of(String path) throws IOException;
    }

    /**
     * @throws IOException the first fault met; files not begun by then are left alone, those begun are waited for, since a request that
     *     is given up may still be carried out
     */
    public void each(List<String> paths, Step step) throws IOException {
        if (count == 1 || paths.size() < 2) {
            for (String path : paths) {
                step.of(path);
            }
            return;
        }
        AtomicBoolean stopped = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(count, paths.size()));
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (String path : paths) {
                futures.add(threads.submit(() -> {
                    if (!stopped.get()) {
                        step.of(path);
                    }
                    return path;
                }));
            }
            for (Future<?> future : futures) {
                finish(future);
            }
        } finally {
            stopped.set(true);
            threads.shutdown();
            awaitEnd(threads);
        }
    }

    private static void finish(Future<?> future) throws IOException {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeployException("it was interrupted");
        }
    }

    private static void awaitEnd(ExecutorService threads) throws DeployException {
        try {
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeployException("it was interrupted");
        }
    }
}

package dev.waybill.deploy.store;

import dev.waybill.diagnostic.Message;
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
 * Runs an action for each file of a list, several in parallel, and waits for the last.
 *
 * @param count how many in parallel, at least 1
 */
public record Workers(int count) {
    /** The action for one file. */
    public interface Step {
        void of(String path) throws IOException;
    }

    /**
     * @throws IOException the first failure. Remaining files are skipped. Files in progress are awaited, because a server may still carry
     * out a request that is given up
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
            if (e.getCause() instanceof IOException diagnostic) {
                throw diagnostic;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeployException(Message.of("it was interrupted"));
        }
    }

    private static void awaitEnd(ExecutorService threads) throws DeployException {
        try {
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeployException(Message.of("it was interrupted"));
        }
    }
}

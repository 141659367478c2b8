package dev.waybill.document;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time that a page has to be read in, on one thread.
 *
 * <p>Past the first fifth only what the thread's processor did is counted: a collection of garbage in a large build takes seconds, and so
 * may other work on the machine, which are no page's fault. That clock is dearer to read, and to load.
 */
final class ReadingTime {
    private static final int COUNTED_FROM = 5;

    private final Duration whole;
    private final long start = System.nanoTime();
    private @Nullable ThreadMXBean processor;
    private long from;

    ReadingTime(Duration whole) {
        this.whole = whole;
    }

    /** Whether it is over. Asked by the thread that reads. */
    boolean isOver() {
        long first = whole.toNanos() / COUNTED_FROM;
        if (processor == null) {
            if (System.nanoTime() - start < first) {
                return false;
            }
            processor = ManagementFactory.getThreadMXBean();
            from = now(processor);
            return false;
        }
        return now(processor) - from > whole.toNanos() - first;
    }

    private static long now(ThreadMXBean processor) {
        return processor.isCurrentThreadCpuTimeSupported() ? processor.getCurrentThreadCpuTime() : System.nanoTime();
    }
}

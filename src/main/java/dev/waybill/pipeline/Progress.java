package dev.waybill.pipeline;

import dev.waybill.diagnostic.Message;
import java.util.concurrent.atomic.AtomicLong;

/** Receives the progress of a build, on any thread. */
public interface Progress {
    /** Ignores progress. */
    Progress SILENT = (stage, done, total) -> {};

    /**
     * A step is done.
     *
     * @param stage the current stage in a word or two, such as {@code reading}
     * @param done how many of {@code total} are done
     */
    void advance(Message stage, int done, int total);

    /**
     * Starts a stage.
     *
     * @param each how many steps each of {@code total} takes
     * @return reports one more step each time it is run, on any thread
     */
    default Runnable steps(Message stage, int total, int each) {
        AtomicLong done = new AtomicLong();
        advance(stage, 0, total);
        return () -> advance(stage, (int) (done.incrementAndGet() / each), total);
    }
}

package dev.waybill.pipeline;

import java.util.concurrent.atomic.AtomicLong;

/** Told how far a build has come. Called from any thread. */
public interface Progress {
    /** A listener that doesn't care. */
    Progress SILENT = (stage, done, total) -> {};

    /**
     * A step is done.
     *
     * @param stage what is being done, in a word or two: {@code reading}
     * @param done how many of {@code total} are done
     */
    void advance(String stage, int done, int total);

    /**
     * Starts a stage.
     *
     * @param each how many steps each of {@code total} takes
     * @return tells of one step more each time it is run, on any thread
     */
    default Runnable steps(String stage, int total, int each) {
        AtomicLong done = new AtomicLong();
        advance(stage, 0, total);
        return () -> advance(stage, (int) (done.incrementAndGet() / each), total);
    }
}

package dev.waybill.serve;

import dev.waybill.diagnostic.Message;
import dev.waybill.pipeline.BuildReport;

/** Receives the results of the builds, one after another. */
public interface ServeLog {
    /**
     * A build has finished.
     *
     * @param report its errors, if any, are shown instead of the pages
     * @param changed how many files were added, removed or changed
     * @param nanoseconds how long it took
     */
    void built(BuildReport report, int changed, long nanoseconds);

    /** A build was aborted for a reason other than content; the next save tries again. */
    void failed(Message reason);
}

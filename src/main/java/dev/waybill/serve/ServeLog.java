package dev.waybill.serve;

import dev.waybill.pipeline.BuildReport;

/** Told how the builds go, one after another. */
public interface ServeLog {
    /**
     * A build has come to its end.
     *
     * @param report where it has errors, they are shown in place of the pages
     * @param changed how many files came, went or changed
     * @param nanoseconds how long it took
     */
    void built(BuildReport report, int changed, long nanoseconds);

    /** A build has ended before its end, for a reason that isn't content's; the next save tries again. */
    void failed(String reason);
}

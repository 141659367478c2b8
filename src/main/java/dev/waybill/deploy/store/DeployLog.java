package dev.waybill.deploy.store;

import dev.waybill.diagnostic.Message;

/** Receives a deploy's progress. Called from any thread. */
public interface DeployLog {
    /** Ignores everything. */
    DeployLog SILENT = new DeployLog() {
        @Override
        public void advance(Message stage, int done, int total) {}

        @Override
        public void tell(Message notice) {}
    };

    /**
     * A step is done, or another second was spent waiting.
     *
     * @param stage the current stage in a few words: {@code sending}
     * @param done how many of {@code total} are done
     */
    void advance(Message stage, int done, int total);

    /** Reports a delay: a try has failed and will be repeated, or a program is silent. */
    void tell(Message notice);
}

package dev.waybill.deploy.store;

/** Told how far a deploy has come. Called from any thread. */
public interface DeployLog {
    /** A listener that doesn't care. */
    DeployLog SILENT = new DeployLog() {
        @Override
        public void advance(String stage, int done, int total) {
            // Nobody listens.
        }

        @Override
        public void tell(String notice) {
            // Nobody listens.
        }
    };

    /**
     * A step is done, or another second waited.
     *
     * @param stage what is being done, in a few words: {@code sending}
     * @param done how many of {@code total} are done
     */
    void advance(String stage, int done, int total);

    /** Something takes its time: a try has failed and another one follows, or a program is silent. */
    void tell(String notice);
}

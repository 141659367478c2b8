package dev.waybill.build;

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
}

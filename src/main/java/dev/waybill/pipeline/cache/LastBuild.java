package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a build read, wrote and found. As long as nothing of it has changed, the next build would write the same bytes, and needn't.
 *
 * @param options all that decides the output besides files, the moment and the program
 * @param made the moment of the build
 * @param until when the output changes though no file does
 * @param inputs what the site's files looked like before they were read
 * @param output what was published
 * @param articles how many were published
 * @param diagnostics warnings, sorted
 * @param pages the digest of what each page was made from, by its path in the output
 */
public record LastBuild(
        String options,
        Instant made,
        Instant until,
        SnapshotColumns inputs,
        Output output,
        int articles,
        List<Diagnostic> diagnostics,
        Map<String, String> pages) {
    public LastBuild {
        diagnostics = List.copyOf(diagnostics);
        pages = Map.copyOf(pages);
    }

    /**
     * The output folder after a build.
     *
     * @param manifest a digest of the folder's manifest, which differs once another build wrote the folder
     * @param files what the files of this build looked like
     */
    public record Output(String manifest, SnapshotColumns files) {
        /** How many files the build has written or found unchanged. */
        public int count() {
            return files.snapshot().entries().size();
        }
    }

    /** Whether a build at that moment has the same options and falls between the two moments. */
    boolean isFor(String otherOptions, Instant now) {
        return options.equals(otherOptions) && !now.isBefore(made) && now.isBefore(until);
    }
}

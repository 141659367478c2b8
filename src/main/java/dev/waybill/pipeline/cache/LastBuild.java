package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.site.PageCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The inputs, outputs and diagnostics of a build. While no input and no output has changed, the next build is skipped.
 *
 * @param options everything else that affects the output, besides files, time and program
 * @param made the time of the build
 * @param until when the output will change without an edit
 * @param inputs the states of the site's files before they were read
 * @param output what was published
 * @param language the site's, in which its diagnostics are printed
 * @param articles how many were published
 * @param diagnostics warnings, sorted
 * @param pages the digest of the values of each page, by its path in the output
 */
public record LastBuild(
        String options,
        Instant made,
        Instant until,
        SnapshotColumns inputs,
        Output output,
        String language,
        PageCount articles,
        List<Diagnostic> diagnostics,
        Map<String, String> pages) {
    public LastBuild {
        diagnostics = List.copyOf(diagnostics);
        pages = Map.copyOf(pages);
    }

    /**
     * The output folder after a build.
     *
     * @param manifest a digest of the folder's manifest, which changes when another build writes the folder
     * @param files the states of the files of this build
     */
    public record Output(String manifest, SnapshotColumns files) {
        /** The number of files that the build wrote or found unchanged. */
        public int count() {
            return files.snapshot().entries().size();
        }
    }

    /** Whether a build at that time has the same options and is between {@code made} and {@code until}. */
    boolean isFor(String otherOptions, Instant now) {
        return options.equals(otherOptions) && !now.isBefore(made) && now.isBefore(until);
    }
}

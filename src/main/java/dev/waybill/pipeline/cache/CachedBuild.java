package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.Snapshot;
import dev.waybill.source.git.CommitDates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One build that may reuse what the build before has kept, and keeps what the next may reuse. */
public interface CachedBuild {
    default Documents documents() {
        return Documents.PARSED;
    }

    /**
     * The commit dates of the site's files.
     *
     * @param asked where the site asks for dates from git; empty where it doesn't
     */
    Parsed<CommitDates> commitDates(Optional<Location> asked);

    /**
     * The pages of the build before, of the same options and templates.
     *
     * @param keeper takes over a page that needn't be made, by its path, if it has it
     */
    default PageDigests pages(Predicate<String> keeper) {
        return new PageDigests(Map.of(), keeper);
    }

    /** The paths of the files that the build before has published, if its pages may be reused. */
    default Set<String> published() {
        return Set.of();
    }

    /** Keeps what is known though the build has failed: the documents. */
    default void keepFailed() {}

    /** Keeps what a build without errors has read, written and found. */
    default void keep(Outcome outcome) {}

    /** A build that reuses and keeps nothing. */
    static CachedBuild uncached(Path root) {
        return asked -> new KnownCommitDates().of(root, asked);
    }

    /**
     * A build without errors.
     *
     * @param until when the output changes though no file does
     * @param read what files outside the site's folder looked like before they were read
     * @param files the paths of its files in the output folder
     * @param articles how many were published
     * @param diagnostics warnings, sorted
     * @param pages digests by path
     */
    record Outcome(
            Instant until,
            Snapshot read,
            Set<String> files,
            int articles,
            List<Diagnostic> diagnostics,
            Map<String, String> pages) {}
}

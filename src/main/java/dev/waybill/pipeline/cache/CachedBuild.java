package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.picture.PictureStore;
import dev.waybill.site.PageCount;
import dev.waybill.source.Snapshot;
import dev.waybill.source.git.CommitDates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One build that reuses what the previous build cached, and caches for the next. */
public interface CachedBuild {
    default Documents documents() {
        return Documents.PARSED;
    }

    /**
     * The commit dates of the site's files.
     *
     * @param asked where the site asks for dates from git; empty if it doesn't
     */
    Parsed<CommitDates> commitDates(Optional<Location> asked);

    /**
     * The digests of the previous build's pages, if options and templates are the same.
     *
     * @param keeper reuses an unchanged page by its path, if it has it
     */
    default PageDigests pages(Predicate<String> keeper) {
        return new PageDigests(Map.of(), keeper);
    }

    /** The paths of the files that the previous build published, if its pages may be reused. */
    default Set<String> published() {
        return Set.of();
    }

    /**
     * The copies of the site's pictures.
     *
     * @param paths the files that may be pictures, from the site's root
     */
    default PictureStore pictures(Collection<String> paths) {
        return PictureStore.inMemory();
    }

    /** Caches the documents after a failed build. */
    default void keepFailed() {}

    /** Caches everything after a build without errors. */
    default void keep(Outcome outcome) {}

    /** A build without a cache. */
    static CachedBuild uncached(Path root) {
        return asked -> new KnownCommitDates().of(root, asked);
    }

    /** A build that caches nothing but the copies of pictures, so that the next one needn't make them. */
    static CachedBuild ofPictures(Path root) {
        return new CachedBuild() {
            @Override
            public Parsed<CommitDates> commitDates(Optional<Location> asked) {
                return new KnownCommitDates().of(root, asked);
            }

            @Override
            public PictureStore pictures(Collection<String> paths) {
                return CacheFolder.pictures(root, paths);
            }
        };
    }

    /**
     * A build without errors.
     *
     * @param until when the output will change without an edit
     * @param read the state of files outside the site's folder before they were read
     * @param files the paths of its files in the output folder
     * @param articles how many were published
     * @param diagnostics warnings, sorted
     * @param pages digests by path
     */
    record Outcome(
            Instant until,
            Snapshot read,
            Set<String> files,
            String language,
            PageCount articles,
            List<Diagnostic> diagnostics,
            Map<String, String> pages) {}
}

package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.picture.PictureStore;
import dev.waybill.pipeline.cache.DocumentStore.InMemory;
import dev.waybill.source.Snapshot;
import dev.waybill.source.git.CommitDates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The cache in memory of a process that builds one site repeatedly. Documents are recognized by the texts of their files, because an editor
 * may save twice within one step of the file system's time. Used by one thread.
 */
public final class SessionCache {
    private final Path root;
    private final KnownCommitDates dates = new KnownCommitDates();
    private DocumentCache<InMemory> documents;
    private Pages pages = new Pages(new Snapshot(List.of()), Map.of());

    /**
     * The pages of the last build without errors.
     *
     * @param templates the states of the templates before they were read
     * @param digests by path
     */
    private record Pages(Snapshot templates, Map<String, String> digests) {}

    /** @param root the site's folder */
    public SessionCache(Path root) {
        this.root = root;
        this.documents = new DocumentCache<>(DocumentStore.MEMORY, InputFiles.unknown(root), List.of());
    }

    /**
     * Starts a build.
     *
     * @throws IOException if the folder of templates can't be read
     */
    public CachedBuild start() throws IOException {
        return new Session(Snapshot.of(root, "templates"), documents.next());
    }

    /** One build. */
    private final class Session implements CachedBuild {
        private final Snapshot templates;
        private final DocumentCache<InMemory> own;

        Session(Snapshot templates, DocumentCache<InMemory> own) {
            this.templates = templates;
            this.own = own;
        }

        @Override
        public Documents documents() {
            return own;
        }

        @Override
        public Parsed<CommitDates> commitDates(Optional<Location> asked) {
            return dates.of(root, asked);
        }

        @Override
        public PageDigests pages(Predicate<String> keeper) {
            return new PageDigests(templates.equals(pages.templates()) ? pages.digests() : Map.of(), keeper);
        }

        @Override
        public PictureStore pictures(Collection<String> paths) {
            return CacheFolder.pictures(root, paths);
        }

        @Override
        public void keepFailed() {
            documents = own;
        }

        @Override
        public void keep(Outcome outcome) {
            documents = own;
            pages = new Pages(templates, outcome.pages());
        }
    }
}

package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.markdown.MarkdownOptions;
import dev.waybill.output.PublishedFolder;
import dev.waybill.picture.PictureStore;
import dev.waybill.pipeline.cache.FileDocumentStore.InFile;
import dev.waybill.source.FileState;
import dev.waybill.source.Snapshot;
import dev.waybill.source.git.CommitDates;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A build with a cache file. */
final class FileCachedBuild implements CachedBuild {
    private final CacheKey key;
    private final CacheFile file;
    private final CacheContent before;
    private final InputFiles inputs;
    private final DocumentCache<InFile> documents;
    private final Optional<LastBuild> last;

    /**
     * @param before the content of the file
     * @param last the last build, if its pages may be reused
     */
    FileCachedBuild(CacheKey key, CacheFile file, CacheContent before, InputFiles inputs, Optional<LastBuild> last) {
        FileDocumentStore store = new FileDocumentStore(file);
        this.key = key;
        this.file = file;
        this.before = before;
        this.inputs = inputs;
        this.documents = new DocumentCache<>(store, inputs, before.documents(file, store));
        this.last = last;
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public Parsed<CommitDates> commitDates(Optional<Location> asked) {
        return new KnownCommitDates().of(key.root(), asked);
    }

    @Override
    public PageDigests pages(Predicate<String> keeper) {
        return new PageDigests(last.map(LastBuild::pages).orElse(Map.of()), keeper);
    }

    @Override
    public Set<String> published() {
        return last.map(build -> build.output().files().snapshot().entries().stream()
                        .map(FileState::path)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    public PictureStore pictures(Collection<String> paths) {
        return CacheFolder.pictures(key.root(), paths);
    }

    @Override
    public void keepFailed() {
        if (!documents.isUnchanged()) {
            write(before.build());
        }
    }

    @Override
    public void keep(Outcome outcome) {
        try {
            PageFiles files = new PageFiles(key.root(), MarkdownOptions.DEFAULT);
            Snapshot read = inputs.settled(file.now(), path -> documents.isAsRead(files.file(path)))
                    .and(inputs.certain(outcome.read()));
            LastBuild.Output output = new LastBuild.Output(
                    new PublishedFolder(key.output()).manifestDigest(),
                    SnapshotColumns.of(Snapshot.ofFiles(key.output(), outcome.files())));
            write(Optional.of(new LastBuild(
                    key.options(),
                    key.now(),
                    outcome.until(),
                    SnapshotColumns.of(read),
                    output,
                    outcome.language(),
                    outcome.articles(),
                    outcome.diagnostics(),
                    outcome.pages())));
        } catch (IOException e) {
            keepFailed();
        }
    }

    /** If the disk fails, the next build finds the old content. */
    private void write(Optional<LastBuild> build) {
        try {
            CacheContent.write(file, key.program(), documents.used(), build);
        } catch (IOException e) {
            // nothing depends on it
        }
    }
}

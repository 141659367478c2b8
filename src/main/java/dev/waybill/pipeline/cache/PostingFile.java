package dev.waybill.pipeline.cache;

import dev.waybill.search.PostingStore;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The postings of a search index on disk, while the index is built. */
public final class PostingFile implements PostingStore, Closeable {
    /** From this number of pages the search index is built on disk, because building it in memory takes about 16 KB a page. */
    private static final int LARGE = 5_000;

    private final CacheFile records;

    private PostingFile(CacheFile records) {
        this.records = records;
    }

    /**
     * A site's search index, built on disk if the site is large.
     *
     * @param folder a folder for the file; empty to keep postings in memory
     * @param step run twice for every page, by several threads at once
     * @throws IOException if the disk fails to take postings or to give them back
     */
    public static SearchIndex index(Site site, Optional<Path> folder, Runnable step) throws IOException {
        Optional<PostingFile> file =
                folder.filter(there -> site.pages().size() >= LARGE).flatMap(PostingFile::open);
        if (file.isEmpty()) {
            return SearchIndex.of(site, PostingStore.MEMORY, step);
        }
        try (PostingFile postings = file.get()) {
            return SearchIndex.of(site, postings, step);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** A new file in a folder; empty if the disk fails. */
    static Optional<PostingFile> open(Path folder) {
        try {
            return Optional.of(new PostingFile(CacheFile.temporary(folder)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @throws UncheckedIOException if the disk fails, then or later */
    @Override
    public Supplier<long[]> add(long[] postings) {
        ByteBuffer bytes = ByteBuffer.allocate(postings.length * Long.BYTES);
        bytes.asLongBuffer().put(postings);
        try {
            Place place = records.add(bytes.array());
            return () -> read(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long[] read(Place place) {
        try {
            long[] postings = new long[place.length() / Long.BYTES];
            ByteBuffer.wrap(records.read(place)).asLongBuffer().get(postings);
            return postings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}

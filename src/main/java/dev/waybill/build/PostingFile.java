package dev.waybill.build;

import dev.waybill.output.RecordFile;
import dev.waybill.output.RecordFile.Place;
import dev.waybill.search.PostingStore;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Postings on disk, as long as an index is made. */
final class PostingFile implements PostingStore, Closeable {
    private final RecordFile records;

    private PostingFile(RecordFile records) {
        this.records = records;
    }

    /** A file beside the output folder; empty where the disk refuses. */
    static Optional<PostingFile> open(Path folder) {
        try {
            return Optional.of(new PostingFile(RecordFile.temporary(folder, "postings")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @throws UncheckedIOException when the disk refuses, then or later */
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

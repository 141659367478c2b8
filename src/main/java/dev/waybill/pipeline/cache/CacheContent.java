package dev.waybill.pipeline.cache;

import dev.waybill.pipeline.cache.FileDocumentStore.InFile;
import dev.waybill.pipeline.cache.FileDocumentStore.Places;
import dev.waybill.pipeline.cache.form.RecordForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a cache file holds: its root. The index of documents is apart from it, so that a build that has nothing to do needn't read it.
 *
 * @param program that wrote it; another one can't use it
 * @param index where the {@link Index} is
 * @param build the last one
 */
record CacheContent(String program, Optional<Place> index, Optional<LastBuild> build) {
    static final CacheContent NONE = new CacheContent("", Optional.empty(), Optional.empty());

    private static final RecordForm<CacheContent> FORM = RecordForm.of(CacheContent.class);

    /** How many times as large as the documents in it a file may become. */
    private static final int MAX_GROWTH = 2;

    /** The documents of a file. */
    record Index(List<Entry> documents) {
        static final RecordForm<Index> FORM = RecordForm.of(Index.class);

        Index {
            documents = List.copyOf(documents);
        }

        /** In bytes. */
        long size() {
            return documents.stream()
                    .mapToLong(entry -> entry.places().length())
                    .sum();
        }
    }

    /** @param places of the document's parts */
    record Entry(Fingerprint file, Places places) {}

    /** Nothing where the file is damaged, or of another program. */
    static CacheContent read(CacheFile file, String program) {
        try {
            return file.root()
                    .map(FORM::read)
                    .filter(content -> content.program().equals(program))
                    .orElse(NONE);
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    /** The documents in the file; none where the index is damaged. */
    List<DocumentCache.Entry<InFile>> documents(CacheFile file, FileDocumentStore store) {
        if (index.isEmpty()) {
            return List.of();
        }
        try {
            return Index.FORM.read(file.read(index.get())).documents().stream()
                    .map(entry -> new DocumentCache.Entry<>(entry.file(), store.document(entry.places())))
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            return List.of();
        }
    }

    /**
     * Writes the content after a build to its file, or if too much of that is unused, to a new one in its place.
     *
     * @param documents those that the build used, all of which are in the file
     */
    static void write(
            CacheFile file,
            String program,
            Collection<DocumentCache.Entry<InFile>> documents,
            Optional<LastBuild> build)
            throws IOException {
        Index index = new Index(documents.stream()
                .map(entry -> new Entry(entry.file(), entry.document().places()))
                .sorted(Comparator.comparing(entry -> entry.file().path()))
                .toList());
        if (file.size() <= MAX_GROWTH * index.size()) {
            commit(file, program, index, build);
            return;
        }
        try (CacheFile next = file.next()) {
            List<Entry> copies = new ArrayList<>();
            for (Entry entry : index.documents()) {
                copies.add(new Entry(entry.file(), entry.places().copied(file, next)));
            }
            commit(next, program, new Index(copies), build);
            next.replace(file);
        }
    }

    private static void commit(CacheFile file, String program, Index index, Optional<LastBuild> build)
            throws IOException {
        Place place = file.add(Index.FORM.bytes(index));
        file.commit(FORM.bytes(new CacheContent(program, Optional.of(place), build)));
    }
}

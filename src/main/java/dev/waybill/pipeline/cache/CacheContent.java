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
 * The root of a cache file. The index of documents is stored separately, so that an unchanged build needn't read it.
 *
 * @param program the program that wrote it; no other can use it
 * @param index the place of the {@link Index}
 * @param build the last build
 */
record CacheContent(String program, Optional<Place> index, Optional<LastBuild> build) {
    static final CacheContent NONE = new CacheContent("", Optional.empty(), Optional.empty());

    private static final RecordForm<CacheContent> FORM = RecordForm.of(CacheContent.class);

    /** A file is compacted when it is this many times larger than its documents. */
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

    /** Empty if the file is damaged or another program wrote it. */
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

    /** The documents in the file; none if the index is damaged. */
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
     * Writes the content after a build to its file. If too much of the file is unused, it is replaced by a new one.
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

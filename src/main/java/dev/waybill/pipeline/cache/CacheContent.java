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
 * What a cache file holds: its root.
 *
 * @param program that wrote it; another one can't use it
 * @param documents where the documents are
 * @param build the last one
 */
record CacheContent(String program, List<Entry> documents, Optional<LastBuild> build) {
    static final CacheContent NONE = new CacheContent("", List.of(), Optional.empty());

    private static final RecordForm<CacheContent> FORM = RecordForm.of(CacheContent.class);

    /** How many times as large as what counts in it a file may become. */
    private static final int WASTE = 2;

    CacheContent {
        documents = List.copyOf(documents);
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

    /** The documents, in the store that writes to the same file. */
    List<DocumentCache.Entry<InFile>> documents(FileDocumentStore store) {
        return documents.stream()
                .map(entry -> new DocumentCache.Entry<>(entry.file(), store.document(entry.places())))
                .toList();
    }

    /** The content after a build that used these documents, all of which are in the file. */
    static CacheContent of(
            String program, Collection<DocumentCache.Entry<InFile>> documents, Optional<LastBuild> build) {
        List<Entry> entries = documents.stream()
                .map(entry -> new Entry(entry.file(), entry.document().places()))
                .sorted(Comparator.comparing(entry -> entry.file().path()))
                .toList();
        return new CacheContent(program, entries, build);
    }

    /** Writes this content to its file, or where too much of that doesn't count any more, to a new one in its place. */
    void write(CacheFile file) throws IOException {
        long counting =
                documents.stream().mapToLong(entry -> entry.places().length()).sum();
        if (file.size() <= WASTE * counting) {
            file.commit(FORM.bytes(this));
            return;
        }
        try (CacheFile next = file.next()) {
            List<Entry> moved = new ArrayList<>();
            for (Entry entry : documents) {
                moved.add(new Entry(entry.file(), entry.places().copied(file, next)));
            }
            next.commit(FORM.bytes(new CacheContent(program, moved, build)));
            next.replace(file);
        }
    }
}

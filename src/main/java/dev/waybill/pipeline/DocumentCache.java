package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Body;
import dev.waybill.document.Document;
import dev.waybill.document.DocumentText;
import dev.waybill.document.Outline;
import dev.waybill.document.Passage;
import dev.waybill.format.Checksum;
import dev.waybill.format.RecordForm;
import dev.waybill.output.MemoryFile;
import dev.waybill.output.RecordFile;
import dev.waybill.output.RecordFile.Place;
import dev.waybill.related.terms.ArticleReader;
import dev.waybill.related.terms.ArticleTerms;
import dev.waybill.source.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The documents of the builds before. One is taken from there as long as its file, and each that it includes, has the size and the
 * time of change it had, or at least the text, and was read by the same program.
 *
 * <p>Outlines are read when a document is taken, texts and terms each time they are asked for, so that memory doesn't grow with them. The
 * documents stand in a file that only grows, the index of those that count in another one, which is replaced at once; a build that is
 * cut off leaves the old index, which is right.
 */
final class DocumentCache implements Closeable {
    private static final RecordForm<Index> INDEX = RecordForm.of(Index.class);
    private static final RecordForm<Known> KNOWN = RecordForm.of(Known.class);
    private static final RecordForm<Body> BODY = RecordForm.of(Body.class);
    private static final RecordForm<Passages> PASSAGES = RecordForm.of(Passages.class);
    private static final RecordForm<ArticleTerms> TERMS = RecordForm.of(ArticleTerms.class);

    private static final String CONTENT = "content/";

    /** How many times as long as what counts in it the file of documents may become. */
    private static final int WASTE = 2;

    private final String program;
    private final MemoryFile index;
    private final RecordFile records;

    /** By the files' paths. */
    private final Map<String, Entry> last = new HashMap<>();

    /** By the documents' own paths. */
    private final Map<String, Entry> next = new ConcurrentHashMap<>();

    private final ThreadLocal<ArticleReader> readers = ThreadLocal.withInitial(ArticleReader::new);

    private DocumentCache(String program, MemoryFile index, RecordFile records, Index read) {
        this.program = program;
        this.index = index;
        this.records = records;
        read.entries().forEach(entry -> last.put(entry.path(), entry));
    }

    /**
     * The documents kept beside an output folder.
     *
     * @param clean whether to begin anew
     * @return empty where another build uses them, or the disk refuses
     */
    static Optional<DocumentCache> open(Path folder, String program, boolean clean) {
        MemoryFile index = new MemoryFile(folder, "index");
        Index read = clean
                ? Index.NONE
                : index.read()
                        .flatMap(DocumentCache::index)
                        .filter(known -> known.program().equals(program))
                        .orElse(Index.NONE);
        try {
            return RecordFile.open(folder, "documents", read.end())
                    .map(records -> new DocumentCache(program, index, records, read));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Index> index(byte[] bytes) {
        try {
            return Optional.of(INDEX.read(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a file looked like before this build read it: absent, perhaps; empty where that is not known for certain. */
    interface Inputs extends Function<String, Optional<Snapshot.Entry>> {}

    Parsed<Document> document(PageFile file, Inputs inputs) {
        Entry known = last.get(file.path());
        if (known != null) {
            Optional<Parsed<Document>> kept = known.isOf(inputs) ? kept(known) : sameText(known, file, inputs);
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        Parsed<Document> parsed = file.document();
        return file.isReadable() ? add(file, inputs, parsed) : parsed;
    }

    /** The document of a file that was written again, or came from elsewhere, with the text it had. */
    private Optional<Parsed<Document>> sameText(Entry known, PageFile file, Inputs inputs) {
        return file.isReadable() && known.isOfText(file) ? kept(known.as(inputs)) : Optional.empty();
    }

    /** Whether a file, read anew, has the text of this build's document. */
    boolean isAsRead(PageFile file) {
        return file.path().startsWith(CONTENT)
                && Optional.ofNullable(next.get(file.path().substring(CONTENT.length())))
                        .filter(entry -> file.isReadable() && entry.isOfText(file))
                        .isPresent();
    }

    private Optional<Parsed<Document>> kept(Entry entry) {
        try {
            Known known = KNOWN.read(records.read(entry.known()));
            next.put(known.outline().path(), entry);
            return Optional.of(new Parsed<>(document(known.outline(), entry), known.diagnostics()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Document document(Outline outline, Entry entry) {
        return new Document(outline, entry.digest(), new KeptText(entry));
    }

    /** The document with its digest; its text is on disk now and no longer in memory. */
    private Parsed<Document> add(PageFile file, Inputs inputs, Parsed<Document> parsed) {
        Document document = parsed.value();
        byte[] known = KNOWN.bytes(new Known(document.outline(), parsed.diagnostics()));
        byte[] body = BODY.bytes(document.body());
        byte[] passages = PASSAGES.bytes(new Passages(document.passages()));
        String digest = digest(known, body, passages);
        try {
            Entry entry = new Entry(
                    input(file.path(), inputs),
                    document.included().stream()
                            .map(part -> input(part, inputs))
                            .toList(),
                    file.digest(document.included()),
                    digest,
                    records.add(known),
                    records.add(body),
                    records.add(passages),
                    records.add(TERMS.bytes(readers.get().read(document))));
            next.put(document.path(), entry);
            return parsed.map(same -> document(same.outline(), entry));
        } catch (IOException e) {
            return parsed.map(
                    same -> new Document(same.outline(), digest, same.text())); // the next build parses it again
        }
    }

    /** What an article of this build is compared by. */
    ArticleTerms terms(Document article) {
        Entry entry = next.get(article.path());
        return entry == null ? readers.get().read(article) : kept(entry.terms(), TERMS);
    }

    /** @throws DamagedCacheException when there is something else */
    private <T extends Record> T kept(Place place, RecordForm<T> form) {
        try {
            return form.read(records.read(place));
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedCacheException(e);
        }
    }

    private static String digest(byte[] known, byte[] body, byte[] passages) {
        return new Checksum().put(known).put(body).put(passages).hex();
    }

    /** Keeps the documents that were asked for, for the next build. */
    void keep() {
        List<Entry> entries =
                next.values().stream().sorted(Comparator.comparing(Entry::path)).toList();
        if (entries.equals(
                last.values().stream().sorted(Comparator.comparing(Entry::path)).toList())) {
            return;
        }
        try {
            index.write(INDEX.bytes(compact(entries)));
        } catch (IOException e) {
            // the next build finds the old index, or none, and parses what that doesn't hold
        }
    }

    private Index compact(List<Entry> entries) throws IOException {
        List<Place> places = entries.stream().flatMap(Entry::places).toList();
        long counting = places.stream().mapToLong(Place::length).sum();
        if (records.size() <= WASTE * counting) {
            return new Index(program, records.size(), entries);
        }
        Map<Place, Place> moved = records.replace(places);
        List<Entry> there = entries.stream()
                .map(entry -> entry.at(place -> Objects.requireNonNull(moved.get(place))))
                .toList();
        return new Index(program, counting, there);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** A text on disk. */
    private final class KeptText implements DocumentText {
        private final Entry entry;

        KeptText(Entry entry) {
            this.entry = entry;
        }

        @Override
        public Body body() {
            return kept(entry.body(), BODY);
        }

        @Override
        public List<Passage> passages() {
            return kept(entry.passages(), PASSAGES).all();
        }
    }

    /** A document but for its text. */
    private record Known(Outline outline, List<Diagnostic> diagnostics) {}

    private record Passages(List<Passage> all) {}

    private static Snapshot.Entry input(String path, Inputs inputs) {
        return inputs.apply(path).orElseGet(() -> Snapshot.Entry.unknown(path));
    }

    /**
     * @param included what the files that it includes looked like, absent ones too
     * @param source the digest of its file's text and of those it includes
     * @param digest the document's own
     */
    private record Entry(
            Snapshot.Entry file,
            List<Snapshot.Entry> included,
            String source,
            String digest,
            Place known,
            Place body,
            Place passages,
            Place terms) {
        Stream<Place> places() {
            return Stream.of(known, body, passages, terms);
        }

        Entry at(UnaryOperator<Place> moved) {
            return new Entry(
                    file,
                    included,
                    source,
                    digest,
                    moved.apply(known),
                    moved.apply(body),
                    moved.apply(passages),
                    moved.apply(terms));
        }

        String path() {
            return file.path();
        }

        /** Whether all files look as they did. */
        boolean isOf(Inputs inputs) {
            return Stream.concat(Stream.of(file), included.stream())
                    .allMatch(part -> part.isSame(input(part.path(), inputs)));
        }

        boolean isOfText(PageFile file) {
            return file.digest(included.stream().map(Snapshot.Entry::path).toList())
                    .equals(source);
        }

        /** The same document of files that look otherwise. */
        Entry as(Inputs inputs) {
            return new Entry(
                    input(file.path(), inputs),
                    included.stream().map(part -> input(part.path(), inputs)).toList(),
                    source,
                    digest,
                    known,
                    body,
                    passages,
                    terms);
        }
    }

    /** @param end how much of the file of documents counts */
    private record Index(String program, long end, List<Entry> entries) {
        static final Index NONE = new Index("", 0, List.of());
    }
}

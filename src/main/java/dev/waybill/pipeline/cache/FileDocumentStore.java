package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Body;
import dev.waybill.document.Document;
import dev.waybill.document.DocumentText;
import dev.waybill.document.Outline;
import dev.waybill.document.Passage;
import dev.waybill.pipeline.cache.form.RecordForm;
import dev.waybill.related.terms.ArticleTerms;
import java.io.IOException;
import java.util.List;

/**
 * Documents in a cache file, in four parts each. The outline is read when a document is reused. Body, passages and terms are read at each
 * access, so that they take no memory in between.
 */
final class FileDocumentStore implements DocumentStore<FileDocumentStore.InFile> {
    private static final RecordForm<Head> HEAD = RecordForm.of(Head.class);
    private static final RecordForm<Body> BODY = RecordForm.of(Body.class);
    private static final RecordForm<Passages> PASSAGES = RecordForm.of(Passages.class);
    private static final RecordForm<ArticleTerms> TERMS = RecordForm.of(ArticleTerms.class);

    private final CacheFile file;

    FileDocumentStore(CacheFile file) {
        this.file = file;
    }

    /** A document without its text. */
    private record Head(Outline outline, String digest, List<Diagnostic> diagnostics) {}

    private record Passages(List<Passage> all) {}

    /** The places of a document's parts. */
    record Places(Place head, Place body, Place passages, Place terms) {
        long length() {
            return (long) head.length() + body.length() + passages.length() + terms.length();
        }

        /** The same parts, copied to another file. */
        Places copied(CacheFile from, CacheFile to) throws IOException {
            return new Places(
                    to.add(from.read(head)),
                    to.add(from.read(body)),
                    to.add(from.read(passages)),
                    to.add(from.read(terms)));
        }
    }

    @Override
    public InFile add(Parsed<Document> parsed, ArticleTerms terms) throws IOException {
        Document document = parsed.value();
        Places places = new Places(
                file.add(HEAD.bytes(new Head(document.outline(), document.digest(), parsed.diagnostics()))),
                file.add(BODY.bytes(document.body())),
                file.add(PASSAGES.bytes(new Passages(document.passages()))),
                file.add(TERMS.bytes(terms)));
        return document(places);
    }

    InFile document(Places places) {
        return new InFile(file, places);
    }

    /** Two are equal if their places are. */
    record InFile(CacheFile file, Places places) implements CachedDocument, DocumentText {
        @Override
        public Parsed<Document> document() throws IOException {
            Head head = read(places.head(), HEAD);
            return new Parsed<>(new Document(head.outline(), head.digest(), this), head.diagnostics());
        }

        @Override
        public DocumentText text() {
            return this;
        }

        @Override
        public ArticleTerms terms() {
            return used(places.terms(), TERMS);
        }

        @Override
        public Body body() {
            return used(places.body(), BODY);
        }

        @Override
        public List<Passage> passages() {
            return used(places.passages(), PASSAGES).all();
        }

        /** A part of a document that the build has already used. */
        private <T extends Record> T used(Place place, RecordForm<T> form) {
            try {
                return read(place, form);
            } catch (IOException e) {
                throw new DamagedCacheException(e);
            }
        }

        private <T extends Record> T read(Place place, RecordForm<T> form) throws IOException {
            try {
                return form.read(file.read(place));
            } catch (IllegalArgumentException e) {
                throw new IOException("the cache is of another form", e);
            }
        }
    }
}

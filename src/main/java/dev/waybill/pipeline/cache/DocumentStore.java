package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.DocumentText;
import dev.waybill.related.terms.ArticleTerms;
import java.io.IOException;

/**
 * Stores the documents of a {@link DocumentCache}. Used by several threads at once.
 *
 * @param <D> how it keeps one
 */
interface DocumentStore<D extends CachedDocument> {
    /** Keeps documents in memory. */
    DocumentStore<InMemory> MEMORY = InMemory::new;

    /** @throws IOException if the disk fails */
    D add(Parsed<Document> document, ArticleTerms terms) throws IOException;

    /** A document in memory. */
    record InMemory(Parsed<Document> document, ArticleTerms terms) implements CachedDocument {
        @Override
        public DocumentText text() {
            return document.value().text();
        }
    }
}

package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.DocumentText;
import dev.waybill.related.terms.ArticleTerms;
import java.io.IOException;

/** A document in a {@link DocumentStore}. */
interface CachedDocument {
    /**
     * The document with its diagnostics. Its text may be read from the store at each access.
     *
     * @throws IOException if it can't be read, or is damaged
     */
    Parsed<Document> document() throws IOException;

    DocumentText text();

    /**
     * The terms by which the document is compared with others.
     *
     * @throws DamagedCacheException if it can't be read, or is damaged
     */
    ArticleTerms terms();
}

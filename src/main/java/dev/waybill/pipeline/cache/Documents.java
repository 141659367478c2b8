package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.related.RelatedIndex;
import dev.waybill.site.Site;

/** Supplies a build's documents. Used by several threads at once. */
public interface Documents {
    /** Each is parsed from its file. */
    Documents PARSED = PageFile::document;

    /** How often {@link #related} runs its step for each article, if at all. */
    int RELATED_STEPS = 3;

    Parsed<Document> document(PageFile file);

    /**
     * The related articles of a site of these documents.
     *
     * @param step run by several threads at once
     */
    default RelatedIndex related(Site site, Runnable step) {
        return RelatedIndex.of(site);
    }
}

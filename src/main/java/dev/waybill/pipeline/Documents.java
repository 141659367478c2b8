package dev.waybill.pipeline;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.related.RelatedIndex;
import dev.waybill.related.terms.ArticleTerms;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.function.Function;

/** Where a build's documents come from. */
interface Documents {
    /** Their files alone. */
    Documents PARSED = PageFile::document;

    Parsed<Document> document(PageFile file);

    /** Whether a page's file still holds what was read; false where that isn't known. */
    default boolean isAsRead(PageFile file) {
        return false;
    }

    /** How often {@link #related} takes a step for each article. */
    int RELATED_STEPS = 3;

    /**
     * What is made of all that is known of them.
     *
     * @param step run as often as {@link #RELATED_STEPS} says, or not at all, by several threads at once
     */
    default RelatedIndex related(Site site, Runnable step) {
        return RelatedIndex.of(site);
    }

    /** Those of the builds before, as long as they are the same. */
    record Kept(DocumentCache cache, LastBuild last) implements Documents {
        @Override
        public Parsed<Document> document(PageFile file) {
            return cache.document(file, last::input);
        }

        @Override
        public boolean isAsRead(PageFile file) {
            return cache.isAsRead(file);
        }

        @Override
        public RelatedIndex related(Site site, Runnable step) {
            Function<Page, ArticleTerms> terms = page -> {
                step.run();
                return cache.terms(page.document());
            };
            return RelatedIndex.of(site, terms, step);
        }
    }
}

package dev.waybill.build;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.IncludedFiles;
import dev.waybill.related.ArticleTerms;
import dev.waybill.related.RelatedIndex;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where a build's documents come from. */
interface Documents {
    /** Their files alone. */
    Documents PARSED = (path, included, parse) -> parse.get();

    /**
     * @param included what the build's pages include
     * @param parse reads and parses the file
     */
    Parsed<Document> document(String path, IncludedFiles included, Supplier<Parsed<Document>> parse);

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
        public Parsed<Document> document(String path, IncludedFiles included, Supplier<Parsed<Document>> parse) {
            return cache.document(path, last::input, parse);
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

package dev.waybill.pipeline;

import dev.waybill.output.OutputFile;
import dev.waybill.pipeline.cache.Documents;
import dev.waybill.pipeline.cache.PostingFile;
import dev.waybill.related.RelatedIndex;
import dev.waybill.render.KnownPages;
import dev.waybill.render.SiteRenderer;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import dev.waybill.source.ThemeFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Renders a site's files and passes each on at once.
 *
 * @param root the site's folder, which may hold templates
 * @param documents those of the site
 * @param temporary a folder where a large search index may be built; empty to build it in memory
 */
record Rendering(Path root, Documents documents, Optional<Path> temporary, Progress progress) {
    /**
     * The related articles, then the search index, then the pages and all other files.
     *
     * @param known pages that needn't be rendered
     * @param out receives the files, on any thread
     * @throws IOException if temporary files can't be written
     */
    RenderedSite render(Site site, KnownPages known, Consumer<OutputFile> out) throws IOException {
        RelatedIndex related = documents.related(
                site, progress.steps("relating", site.articles().size(), Documents.RELATED_STEPS));
        SearchIndex search = search(site, out);
        KnownPages counted = new CountedPages(known, progress);
        return new RenderedSite(
                related, SiteRenderer.render(site, related, search, new ThemeFolder(root), counted, out));
    }

    /** Its files are passed on before pages are rendered, because holding them took a fifth of the memory. */
    private SearchIndex search(Site site, Consumer<OutputFile> out) throws IOException {
        Runnable step = progress.steps("indexing", site.pages().size(), 2);
        SearchIndex search = PostingFile.index(site, temporary, step);
        search.files().parallelStream()
                .map(file -> OutputFile.text(file.path(), file.text()))
                .forEach(out);
        return search.withoutFiles();
    }
}

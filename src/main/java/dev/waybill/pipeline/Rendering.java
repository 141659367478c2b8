package dev.waybill.pipeline;

import dev.waybill.config.Configuration;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.output.OutputFile;
import dev.waybill.picture.PictureStore;
import dev.waybill.picture.PictureUse;
import dev.waybill.picture.SitePictures;
import dev.waybill.pipeline.cache.CachedBuild;
import dev.waybill.pipeline.cache.Documents;
import dev.waybill.pipeline.cache.PostingFile;
import dev.waybill.related.RelatedIndex;
import dev.waybill.render.IndexedSite;
import dev.waybill.render.KnownPages;
import dev.waybill.render.SiteRenderer;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import dev.waybill.source.AssetFile;
import dev.waybill.source.ThemeFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * Makes the copies of a site's pictures that the last build doesn't have.
     *
     * @param cached where they are kept
     */
    SitePictures pictures(Site site, CachedBuild cached) {
        Map<String, AssetFile> files = SitePictures.candidates(site.files().assets());
        Configuration.Images settings = site.configuration().images();
        if (files.isEmpty() || !settings.process()) {
            return SitePictures.NONE;
        }
        PictureStore store =
                cached.pictures(files.values().stream().map(AssetFile::path).toList());
        Runnable step = progress.steps(Message.of("pictures"), files.size(), 1);
        return SitePictures.of(files, PictureUse.of(site), settings, store, step);
    }

    /**
     * For each language the related articles and the search index, then the pages and all other files.
     *
     * @param site in any of its languages
     * @param pictures as {@link #pictures} returns them
     * @param known pages that needn't be rendered
     * @param out receives the files, on any thread
     * @throws IOException if temporary files can't be written
     */
    RenderedSite render(Site site, SitePictures pictures, KnownPages known, Consumer<OutputFile> out)
            throws IOException {
        List<Diagnostic> failed =
                pictures.publish(known::keep, (path, bytes) -> out.accept(new OutputFile(path, bytes)));
        RenderedSite rest = withoutPictures(site, pictures, known, out);
        List<Diagnostic> found = new ArrayList<>(failed);
        found.addAll(rest.found());
        return new RenderedSite(rest.sites(), pictures, found);
    }

    /** The same without the files of pictures, which takes long for many. */
    RenderedSite withoutPictures(Site site, SitePictures pictures, KnownPages known, Consumer<OutputFile> out)
            throws IOException {
        List<IndexedSite> sites = new ArrayList<>();
        for (Site language : site.languages().sites()) {
            RelatedIndex related = documents.related(
                    language,
                    progress.steps(Message.of("relating"), language.articles().size(), Documents.RELATED_STEPS));
            sites.add(new IndexedSite(language, related, search(language, out)));
        }
        KnownPages counted = new CountedPages(known, progress);
        List<Diagnostic> found = new ArrayList<>(pictures.diagnostics());
        found.addAll(SiteRenderer.render(sites, pictures, new ThemeFolder(root), counted, out));
        return new RenderedSite(sites, pictures, found);
    }

    /** Its files are passed on before pages are rendered, because holding them took a fifth of the memory. */
    private SearchIndex search(Site site, Consumer<OutputFile> out) throws IOException {
        Runnable step = progress.steps(Message.of("indexing"), site.pages().size(), 2);
        SearchIndex search = PostingFile.index(site, temporary, step);
        search.files().parallelStream()
                .map(file -> OutputFile.text(file.path(), file.text()))
                .forEach(out);
        return search.withoutFiles();
    }
}

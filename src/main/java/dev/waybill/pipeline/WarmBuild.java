package dev.waybill.pipeline;

import dev.waybill.config.Configuration;
import dev.waybill.output.OutputFile;
import dev.waybill.pipeline.cache.CachedBuild;
import dev.waybill.pipeline.cache.CachedBuild.Outcome;
import dev.waybill.pipeline.cache.PageDigests;
import dev.waybill.pipeline.cache.SessionCache;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.ThemeFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Builds a site repeatedly in one process, in memory, and renders only what has changed. Used by one thread, except {@link #preview}.
 */
public final class WarmBuild {
    private final SessionCache cache;
    private volatile Optional<Preview> preview = Optional.empty();

    /** @param root the site's folder */
    public WarmBuild(Path root) {
        cache = new SessionCache(root);
    }

    /** Receives a build's files, on any thread. */
    public interface Reader extends Consumer<OutputFile> {
        /**
         * Reports that a page is unchanged.
         *
         * @return whether the reader has it; if it doesn't, the page is rendered
         */
        boolean keep(String path);
    }

    /**
     * Builds the current files.
     *
     * @param options for a site in this object's folder
     * @param reader may miss files if the report has errors
     * @throws SiteNotFoundException if the folder holds no site
     * @throws IOException if the disk fails
     */
    public BuildReport run(BuildOptions options, Reader reader) throws SiteNotFoundException, IOException {
        CachedBuild cached = cache.start();
        LoadedSite loaded = SiteLoader.load(options, cached, Progress.SILENT, Configuration::previewed);
        Findings checked = loaded.checked();
        if (checked.haveErrors()) {
            cached.keepFailed();
            return checked.report(loaded.language(), loaded.articles(), Optional.empty());
        }
        PageDigests pages = cached.pages(reader::keep);
        Rendering rendering = new Rendering(options.root(), cached.documents(), Optional.empty(), Progress.SILENT);
        RenderedSite rendered =
                rendering.render(loaded.site(), rendering.pictures(loaded.site(), cached), pages, reader);
        BuildReport report =
                loaded.rendered(checked, rendered).report(loaded.language(), loaded.articles(), Optional.empty());
        if (report.errors() > 0) {
            cached.keepFailed();
        } else {
            cached.keep(new Outcome(
                    Instant.MAX,
                    loaded.others(),
                    Set.of(),
                    loaded.language(),
                    loaded.articles(),
                    report.diagnostics(),
                    pages.digests()));
            preview = Optional.of(preview(options.root(), loaded, rendered));
        }
        return report;
    }

    private static Preview preview(Path root, LoadedSite loaded, RenderedSite rendered) {
        return new Preview(new SourceFolder(root), new ThemeFolder(root), rendered, loaded.assembler());
    }

    /**
     * Renders the current text of articles with the lists of the last build. Takes milliseconds, independent of the size of the site. May
     * be called on any thread, also during a build.
     *
     * @param changed paths from the site's root
     * @param wanted which paths of the output are requested
     * @return empty if they have diagnostics, or before the first build
     */
    public List<OutputFile> preview(Set<String> changed, Predicate<String> wanted) {
        return preview.map(last -> last.of(changed, wanted)).orElse(List.of());
    }
}

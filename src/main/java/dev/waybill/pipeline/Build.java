package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import dev.waybill.output.Change;
import dev.waybill.output.PublishedFolder;
import dev.waybill.pipeline.cache.BuildCache;
import dev.waybill.pipeline.cache.CacheKey;
import dev.waybill.pipeline.cache.CachedBuild;
import dev.waybill.pipeline.cache.DamagedCacheException;
import dev.waybill.pipeline.cache.LastBuild;
import dev.waybill.site.schedule.Visibility;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A build of a site, in four steps, each of which returns a value: a site is loaded ({@link SiteLoader}), checked
 * ({@link LoadedSite#checked}), rendered ({@link Rendering}) and published ({@link Publishing}).
 */
public final class Build {
    /** What matters only once readers see a page: recorded ids, and facts that have aged. */
    private static final Set<Rule> OF_PUBLISHED_PAGES = Set.of(Rule.STEP_UNLOCKED, Rule.STALE);

    private Build() {}

    /**
     * Loads and checks a site, as a build does before it renders.
     *
     * @return the site; if the report has errors, only what could be read
     * @throws SiteNotFoundException if the folder holds no site
     */
    public static CheckedSite load(BuildOptions options, Progress progress) throws SiteNotFoundException {
        LoadedSite loaded = SiteLoader.load(options, CachedBuild.uncached(options.root()), progress);
        return checked(loaded, loaded.checked());
    }

    /**
     * Does the same. If there are no errors, it also renders the site without writing it, because templates may have errors.
     *
     * @throws SiteNotFoundException if the folder holds no site
     * @throws IOException if the disk fails
     */
    public static CheckedSite check(BuildOptions options, Progress progress) throws SiteNotFoundException, IOException {
        CachedBuild uncached = CachedBuild.ofPictures(options.root());
        LoadedSite loaded = SiteLoader.load(options, uncached, progress);
        Findings found = loaded.checked();
        found = found.with(hiddenPages(options, loaded, found));
        if (found.haveErrors()) {
            return checked(loaded, found);
        }
        Rendering rendering = new Rendering(options.root(), uncached.documents(), Optional.empty(), progress);
        RenderedSite rendered = rendering.withoutPictures(
                loaded.site(), rendering.pictures(loaded.site(), uncached), uncached.pages(path -> false), file -> {});
        return checked(loaded, loaded.rendered(found, rendered));
    }

    /** What is wrong with pages that aren't shown, as warnings: they stop no build until they are. */
    private static List<Diagnostic> hiddenPages(BuildOptions options, LoadedSite loaded, Findings found)
            throws SiteNotFoundException {
        Set<String> hidden = loaded.site().hidden().keySet().stream()
                .map(path -> "content/" + path)
                .collect(Collectors.toSet());
        if (hidden.isEmpty()) {
            return List.of();
        }
        Set<String> known = found.diagnostics().stream()
                .map(diagnostic -> diagnostic.location() + " " + diagnostic.message())
                .collect(Collectors.toSet());
        Visibility all = new Visibility(true, true, true, options.shown().now());
        BuildOptions shown = new BuildOptions(options.root(), options.baseUrl(), all, options.strict());
        return SiteLoader.load(shown, CachedBuild.uncached(options.root()), Progress.SILENT)
                .checked()
                .diagnostics()
                .stream()
                .filter(diagnostic -> hidden.contains(diagnostic.location().path()))
                .filter(diagnostic -> !OF_PUBLISHED_PAGES.contains(diagnostic.rule()))
                .filter(diagnostic -> !known.contains(diagnostic.location() + " " + diagnostic.message()))
                .map(diagnostic -> diagnostic.as(Severity.WARNING))
                .toList();
    }

    private static CheckedSite checked(LoadedSite loaded, Findings found) {
        return new CheckedSite(loaded.site(), found.report(loaded.language(), loaded.articles(), Optional.empty()));
    }

    /**
     * Builds a site and publishes it if it has no errors. Returns at once if nothing has changed since the last build.
     *
     * @throws SiteNotFoundException if the folder holds no site
     * @throws IOException if the disk fails; the old output is complete
     */
    public static BuildReport publish(BuildOptions options, OutputOptions output, Progress progress)
            throws SiteNotFoundException, IOException {
        SiteLoader.requireSite(options.root());
        new PublishedFolder(output.folder()).recover();
        try {
            return incremental(options, output, progress);
        } catch (DamagedCacheException e) {
            return incremental(options, output.afresh(), progress);
        }
    }

    private static BuildReport incremental(BuildOptions options, OutputOptions output, Progress progress)
            throws SiteNotFoundException, IOException {
        try (BuildCache cache = cache(options, output)) {
            Optional<LastBuild> unchanged = cache.unchanged();
            if (unchanged.isPresent()) {
                return report(unchanged.get(), options);
            }
            return full(options, output, cache, progress);
        }
    }

    private static BuildReport full(BuildOptions options, OutputOptions output, BuildCache cache, Progress progress)
            throws SiteNotFoundException, IOException {
        CachedBuild cached = cache.start();
        LoadedSite loaded = SiteLoader.load(options, cached, progress);
        Findings found = loaded.checked();
        if (found.haveErrors()) {
            cached.keepFailed();
            return found.report(loaded.language(), loaded.articles(), Optional.empty());
        }
        return new Publishing(options, output, cache, cached, progress).publish(loaded, found);
    }

    private static BuildCache cache(BuildOptions options, OutputOptions output) {
        String others = options.baseUrl() + " " + options.shown().drafts() + " "
                + options.shown().future() + " "
                + options.shown().expired() + " " + options.strict() + " " + output.compressions() + " "
                + output.portable();
        CacheKey key = new CacheKey(
                options.root(),
                output.folder(),
                output.program().orElse(""),
                others,
                options.shown().now());
        return output.program().isPresent() ? BuildCache.open(key, output.clean()) : BuildCache.none(key);
    }

    private static BuildReport report(LastBuild unchanged, BuildOptions options) {
        Change none = new Change(unchanged.output().count(), 0, 0);
        return new Findings(options, unchanged.diagnostics())
                .report(unchanged.language(), unchanged.articles(), Optional.of(none));
    }
}

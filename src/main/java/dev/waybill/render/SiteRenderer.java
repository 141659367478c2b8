package dev.waybill.render;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.output.OutputFile;
import dev.waybill.related.RelatedIndex;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import dev.waybill.source.ThemeFolder;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a site's pages.
 *
 * <ol>
 *   <li>The theme is read: words, style, files.
 *   <li>Every page becomes a {@link PageView}, a value that holds all that is shown on it.
 *   <li>Every view is poured into its layout; nothing else decides the bytes.
 * </ol>
 */
public final class SiteRenderer {
    private final List<OutputFile> files = new ArrayList<>();
    private final Set<Diagnostic> faults = new LinkedHashSet<>();

    private SiteRenderer() {}

    /** Pages, files for machines, the theme's files, and the files that are published as they are. */
    public static Parsed<List<OutputFile>> render(
            Site site, RelatedIndex related, SearchIndex search, ThemeFolder folder) {
        SiteRenderer renderer = new SiteRenderer();
        Parsed<Theme> theme = ThemeReader.read(folder, site.configuration().language());
        renderer.faults.addAll(theme.diagnostics());
        try {
            renderer.pour(views(site, related, search, theme.value()), new TemplateEngine(folder));
            renderer.files.addAll(theme.value().files());
            search.files().forEach(file -> renderer.files.add(OutputFile.text(file.path(), file.text())));
            renderer.files.addAll(DataFiles.of(site, theme.value()));
            site.assets()
                    .forEach((path, file) ->
                            renderer.files.add(new OutputFile(Links.asset(path).outputPath(), file.bytes())));
        } catch (UncheckedIOException e) {
            renderer.faults.add(Diagnostic.of(
                    Rule.FILE_ACCESS,
                    Location.ofFile("content"),
                    String.valueOf(e.getMessage()),
                    "check that the file exists and that its permissions let it be read"));
        }
        return new Parsed<>(List.copyOf(renderer.files), List.copyOf(renderer.faults));
    }

    /** Every page of the site. */
    static List<PageView> views(Site site, RelatedIndex related, SearchIndex search, Theme theme) {
        Shell shell = new Shell(site, theme);
        BodyHtml bodies = new BodyHtml(site, theme.words());
        List<PageView> views = new ArrayList<>();
        views.add(new HomeView(shell, bodies).page());
        views.addAll(new ArticleViews(shell, related, bodies).pages());
        views.addAll(new ListViews(shell, bodies).pages());
        views.addAll(new TopicViews(shell, bodies).pages());
        views.addAll(new ArchiveViews(shell).pages());
        views.addAll(new SpecialViews(shell, search).pages());
        return views;
    }

    private void pour(List<PageView> views, TemplateEngine engine) {
        for (PageView view : views) {
            Parsed<String> html = engine.render(view.template(), view.values());
            files.add(OutputFile.text(view.permalink().outputPath(), html.value()));
            faults.addAll(html.diagnostics());
        }
    }
}

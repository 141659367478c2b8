package dev.waybill.render;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.output.OutputFile;
import dev.waybill.picture.SitePictures;
import dev.waybill.related.RelatedIndex;
import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.body.ContainerTemplates;
import dev.waybill.render.body.LinkAddresses;
import dev.waybill.render.checklist.ChecklistTemplates;
import dev.waybill.render.checklist.ChecklistViews;
import dev.waybill.render.checklist.OfflineFile;
import dev.waybill.render.feed.FeedFiles;
import dev.waybill.render.file.DataFiles;
import dev.waybill.render.owner.HandlerCheck;
import dev.waybill.render.owner.HeadersCheck;
import dev.waybill.render.owner.OwnerFiles;
import dev.waybill.render.owner.OwnerIcons;
import dev.waybill.render.owner.OwnerViews;
import dev.waybill.render.owner.ScriptCheck;
import dev.waybill.render.page.ArchiveViews;
import dev.waybill.render.page.ArticleViews;
import dev.waybill.render.page.HomeView;
import dev.waybill.render.page.ListViews;
import dev.waybill.render.page.PageLayout;
import dev.waybill.render.page.PageView;
import dev.waybill.render.page.SpecialViews;
import dev.waybill.render.page.TopicViews;
import dev.waybill.render.page.ViewDigest;
import dev.waybill.render.theme.TemplateEngine;
import dev.waybill.render.theme.Theme;
import dev.waybill.render.theme.ThemeReader;
import dev.waybill.render.theme.UnusedTemplates;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import dev.waybill.source.AssetFile;
import dev.waybill.source.Refusal;
import dev.waybill.source.ThemeFolder;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders a site.
 *
 * <ol>
 *   <li>The theme is read: words, style, files.
 *   <li>Every page becomes a {@link PageView}, a value that contains everything shown on it.
 *   <li>Every view is rendered with its layout; nothing else decides the bytes.
 *   <li>The page is passed on at once and not kept, so that memory doesn't grow with the site's output.
 * </ol>
 *
 * <p>All cores work in parallel, so files are passed on in no particular order.
 */
public final class SiteRenderer {
    private final KnownPages known;
    private final Consumer<OutputFile> out;
    private final Set<Diagnostic> diagnostics = ConcurrentHashMap.newKeySet();

    private SiteRenderer(KnownPages known, Consumer<OutputFile> out) {
        this.known = known;
        this.out = out;
    }

    /** All files of a site in one language, sorted by path. */
    public static Parsed<List<OutputFile>> render(
            Site site, RelatedIndex related, SearchIndex search, ThemeFolder folder) {
        List<OutputFile> files = Collections.synchronizedList(new ArrayList<>());
        List<Diagnostic> diagnostics = render(
                List.of(new IndexedSite(site, related, search)),
                SitePictures.NONE,
                folder,
                KnownPages.NONE,
                files::add);
        search.files().forEach(file -> files.add(OutputFile.text(file.path(), file.text())));
        files.sort(Comparator.comparing(OutputFile::path));
        return new Parsed<>(List.copyOf(files), diagnostics);
    }

    /**
     * Renders pages, data files, the theme's files, and files that are published unchanged, but not pictures and the files of the search.
     *
     * @param sites those of all languages
     * @param pictures are published by their own method
     * @param known pages that needn't be rendered again
     * @param out receives each file once, on any thread
     * @return the diagnostics, sorted; if there are errors, files may be missing
     */
    public static List<Diagnostic> render(
            List<IndexedSite> sites,
            SitePictures pictures,
            ThemeFolder folder,
            KnownPages known,
            Consumer<OutputFile> out) {
        SiteRenderer renderer = new SiteRenderer(known, out);
        Site first = sites.get(0).site();
        Parsed<Theme> theme =
                ThemeReader.read(folder, first.configuration().identity().language());
        renderer.diagnostics.addAll(theme.diagnostics());
        renderer.diagnostics.addAll(unused(sites, folder));
        OwnerFiles own = OwnerFiles.of(first, theme.value());
        theme.value()
                .files(OwnerViews.unused(first))
                .forEach(out); // first, so that a page that is shown at once has its style
        own.files().forEach(out);
        renderer.diagnostics.addAll(own.diagnostics());
        renderer.diagnostics.addAll(HeadersCheck.of(first, theme.value().inline()));
        renderer.diagnostics.addAll(HandlerCheck.of(folder));
        ScriptCheck scripts = new ScriptCheck(folder, theme.value().inline(), first);
        new OwnerIcons(first).publish(own.paper(), known::keep, out).ifPresent(renderer.diagnostics::add);
        TemplateEngine engine = new TemplateEngine(folder);
        List<Views> languages = sites.stream()
                .map(site -> renderer.views(site, pictures, theme.value(), folder, engine))
                .toList();
        known.expect(languages.stream().mapToInt(Views::count).sum());
        for (Views views : languages) {
            renderer.pour(
                    views.pages,
                    views.digests,
                    engine,
                    folder.ownNames().isEmpty() ? Optional.empty() : Optional.of(scripts));
            DataFiles.ofLanguage(
                            views.site(),
                            views.theme,
                            views.bodies,
                            (path, values) -> known.keep(path, views.digests.of(values)))
                    .forEach(out);
        }
        DataFiles.shared(
                        first,
                        theme.value(),
                        Stream.concat(
                                        sites.stream().flatMap(site -> site.search().folders().stream()),
                                        own.addresses().stream())
                                .toList())
                .forEach(out);
        languages.stream()
                .filter(views -> !ChecklistViews.withLists(views.site()).isEmpty())
                .forEach(views -> out.accept(views.shell.lists()));
        OfflineFile.of(
                        languages.stream().map(Views::site).toList(),
                        theme.value(),
                        Stream.concat(
                                        own.kept(first).stream(),
                                        sites.stream().flatMap(site -> site.search().small().stream()))
                                .toList())
                .ifPresent(out);
        first.files().assets().forEach((path, file) -> {
            if (!pictures.publish(path)) {
                renderer.copy(path, file);
            }
        });
        first.files().staticFiles().forEach(renderer::copy);
        return renderer.diagnostics.stream().sorted().toList();
    }

    private static List<Diagnostic> unused(List<IndexedSite> sites, ThemeFolder folder) {
        Set<String> layouts = sites.stream()
                .flatMap(site -> site.site().pages().stream())
                .flatMap(page -> page.frontMatter().placement().template().stream())
                .collect(Collectors.toSet());
        Set<String> languages = sites.stream()
                .map(site -> site.site().configuration().identity().language())
                .collect(Collectors.toSet());
        return UnusedTemplates.of(folder, layouts, languages);
    }

    /** The pages of one language, and what they are rendered with. */
    private record Views(
            PageLayout shell, Theme theme, ViewDigest digests, BodyHtml bodies, List<Supplier<PageView>> pages) {
        Site site() {
            return shell.site();
        }

        int count() {
            return pages.size() + FeedFiles.count(site());
        }
    }

    private Views views(
            IndexedSite indexed, SitePictures pictures, Theme first, ThemeFolder folder, TemplateEngine engine) {
        Site site = indexed.site();
        Parsed<Theme> theme = ThemeReader.inLanguage(
                first, folder, site.configuration().identity().language());
        diagnostics.addAll(theme.diagnostics());
        PageLayout shell = new PageLayout(site, pictures, theme.value());
        BodyHtml bodies = bodies(shell, engine, diagnostics::add);
        ViewDigest digests = new ViewDigest(shell.shared(), site.configuration().params());
        return new Views(shell, theme.value(), digests, bodies, views(shell, indexed.related(), bodies));
    }

    /** @param diagnostics receives the diagnostics of templates that fail inside a body */
    static BodyHtml bodies(PageLayout shell, TemplateEngine engine, Consumer<Diagnostic> diagnostics) {
        String id = shell.site().configuration().identity().id();
        return new BodyHtml(
                shell.site(),
                shell.pictures(),
                shell.words(),
                new ChecklistTemplates(id, shell.words(), engine, diagnostics),
                new ContainerTemplates(
                        engine,
                        shell.site().configuration().identity().language(),
                        shell.words(),
                        shell.site().configuration().params(),
                        diagnostics));
    }

    /** Views of all pages, computed on demand. */
    public static List<Supplier<PageView>> views(PageLayout shell, RelatedIndex related, BodyHtml bodies) {
        List<Supplier<PageView>> views = new ArrayList<>();
        views.add(new HomeView(shell, bodies)::page);
        views.addAll(new ArticleViews(shell, related, bodies).pages());
        views.addAll(new ListViews(shell, bodies).pages());
        views.addAll(new TopicViews(shell, bodies).pages());
        views.addAll(new ArchiveViews(shell).pages());
        views.addAll(new SpecialViews(shell).pages());
        return views;
    }

    /** @param check checks the pages of a site with its own templates */
    private void pour(
            List<Supplier<PageView>> views, ViewDigest digests, TemplateEngine engine, Optional<ScriptCheck> check) {
        views.parallelStream().map(Supplier::get).forEach(view -> {
            String path = view.permalink().outputPath(); // used twice
            if (known.keep(path, digests.of(view))) {
                return;
            }
            Parsed<String> html = engine.render(view.template(), view.values());
            diagnostics.addAll(html.diagnostics());
            check.ifPresent(scripts -> diagnostics.addAll(scripts.diagnostics(view.template(), html.value())));
            out.accept(OutputFile.text(path, html.value()));
        });
    }

    private void copy(String path, AssetFile file) {
        try {
            out.accept(new OutputFile(LinkAddresses.asset(path).outputPath(), file.bytes()));
        } catch (UncheckedIOException e) {
            diagnostics.add(Diagnostic.of(
                    Rule.FILE_ACCESS,
                    Location.ofFile(file.path()),
                    Message.of(
                            "can't read '%s' (%s)", file.path(), Refusal.reason(Objects.requireNonNull(e.getCause()))),
                    Message.of("check that the file exists and that its permissions let it be read")));
        }
    }
}

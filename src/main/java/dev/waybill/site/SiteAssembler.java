package dev.waybill.site;

import dev.waybill.config.Configuration;
import dev.waybill.config.yaml.DateTime;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.checklist.ChecklistLock;
import dev.waybill.document.checklist.ChecklistLockReader;
import dev.waybill.site.address.PermalinkRules;
import dev.waybill.site.address.SourceName;
import dev.waybill.site.statistics.Readership;
import dev.waybill.site.statistics.Statistics;
import dev.waybill.site.statistics.StatisticsReader;
import dev.waybill.site.statistics.StopWords;
import dev.waybill.source.AssetFile;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceLayout;
import dev.waybill.source.SourceTree;
import dev.waybill.source.git.CommitDates;
import dev.waybill.source.git.CommitDates.Commits;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Joins documents into a site. */
public final class SiteAssembler {
    /** Lower weights first, pages without a weight last, then newest first. */
    private static final Comparator<Page> LIST_ORDER = Comparator.comparing(
                    (Page page) -> page.frontMatter().display().weight().orElse(Integer.MAX_VALUE))
            .thenComparing(Page.NEWEST_FIRST);

    private final Configuration configuration;
    private final Visibility visibility;
    private final CommitDates history;

    /** Without commit dates. */
    public SiteAssembler(Configuration configuration, Visibility visibility) {
        this(configuration, visibility, CommitDates.NONE);
    }

    /** @param history the source of dates that the front matter of articles doesn't have */
    public SiteAssembler(Configuration configuration, Visibility visibility, CommitDates history) {
        this.configuration = configuration;
        this.visibility = visibility;
        this.history = history;
    }

    /** @param read sorted by path */
    public Parsed<Site> assemble(List<Document> read, SourceTree tree) {
        PermalinkRules addresses =
                new PermalinkRules(read.stream().map(Document::path).toList());
        Cascade cascade = new Cascade(read, addresses);
        List<Document> documents = read.stream().map(cascade::below).toList();
        Map<String, HiddenPage> hidden = new TreeMap<>();
        List<Page> pages = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>(Cascade.misplaced(read, addresses));
        for (Document untitled : documents) {
            Document document = titled(untitled, diagnostics);
            Optional<String> reason = visibility.hides(
                    document.frontMatter(), configuration.dates().timeZone());
            reason.ifPresentOrElse(
                    why -> hidden.put(document.path(), new HiddenPage(document, why)),
                    () -> pages.add(page(document, addresses)));
        }
        diagnostics.addAll(twice(tree.staticFiles()));
        Kept kept = new Kept(
                new Readership(statistics(tree, diagnostics), stopWords(tree)),
                synonyms(tree, diagnostics),
                lock(tree, diagnostics));
        Optional<NextChange> next = NextChange.of(
                documents, pages, visibility, configuration.dates().timeZone());
        return new Parsed<>(site(pages, hidden, addresses, kept, tree, next), diagnostics);
    }

    /** A document with a title: its own, or else its file's name, or the site's title for the home page. */
    private Document titled(Document document, List<Diagnostic> diagnostics) {
        if (!document.frontMatter().title().isBlank()) {
            return document;
        }
        String path = document.path();
        String place = SourceName.isFolderPage(path)
                ? PermalinkRules.parent(path)
                : path.substring(0, path.length() - ".md".length());
        String title = place.isEmpty()
                ? configuration.identity().title()
                : SourceName.readable(place.substring(place.lastIndexOf('/') + 1));
        diagnostics.add(Diagnostic.of(
                Rule.MISSING_TITLE,
                new Location("content/" + path, 1, 1, 1),
                "the page has no title, so it is called '" + title + "'",
                "add 'title: …' between two lines '---' at the top, or start the text with a heading '# …'"));
        return document.titled(title);
    }

    /**
     * A new version of an article as a page of the site; empty if it isn't shown.
     *
     * @param site as the assembler made it
     */
    public Optional<Page> shown(Document document, Site site) {
        PermalinkRules addresses =
                new PermalinkRules(site.documents().stream().map(Document::path).toList());
        Document whole = new Cascade(site.documents(), addresses).below(document);
        boolean hidden = visibility
                .hides(whole.frontMatter(), configuration.dates().timeZone())
                .isPresent();
        return hidden ? Optional.empty() : Optional.of(page(titled(whole, new ArrayList<>()), addresses));
    }

    private Page page(Document document, PermalinkRules addresses) {
        PageKind kind = PageKind.of(document.path(), addresses);
        Optional<Commits> commits = history.of("content/" + document.path()).filter(any -> kind == PageKind.ARTICLE);
        Optional<LocalDateTime> date = local(document.frontMatter().dates().date())
                .or(() -> commits.flatMap(Commits::first).map(this::local));
        Optional<LocalDateTime> updated = local(document.frontMatter().dates().updated())
                .or(() -> commits.map(Commits::last)
                        .map(this::local)
                        .filter(last -> date.map(last::isAfter).orElse(true)));
        return new Page(
                document,
                kind,
                addresses.of(document),
                addresses.section(document.path()),
                Page.summary(document),
                date,
                updated,
                Freshness.of(
                        document.frontMatter(),
                        configuration.dates().verifyEvery(),
                        configuration.dates().timeZone(),
                        visibility.now()),
                steps(document),
                visibility.unpublished(
                        document.frontMatter(), configuration.dates().timeZone()),
                PermalinkRules.aliases(document));
    }

    private Map<String, Freshness> steps(Document document) {
        Map<String, Freshness> steps = new TreeMap<>();
        document.checklists().stream()
                .flatMap(Checklist::all)
                .forEach(step -> Freshness.of(
                                step.identity().checked(),
                                document.frontMatter(),
                                configuration.dates().verifyEvery(),
                                configuration.dates().timeZone(),
                                visibility.now())
                        .ifPresent(fresh -> steps.put(step.anchor(), fresh)));
        return steps;
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, configuration.dates().timeZone());
    }

    private Optional<LocalDateTime> local(Optional<Located<DateTime>> date) {
        return date.map(at -> at.value().local(configuration.dates().timeZone()));
    }

    private Site site(
            List<Page> pages,
            Map<String, HiddenPage> hidden,
            PermalinkRules addresses,
            Kept kept,
            SourceTree files,
            Optional<NextChange> next) {
        List<Page> articles = pages.stream()
                .filter(page -> page.kind() == PageKind.ARTICLE && page.isListed())
                .sorted(Page.NEWEST_FIRST)
                .toList();
        List<Page> listed = articles.stream().sorted(LIST_ORDER).toList();
        SectionTree tree = SectionTree.of(pages, listed, addresses);
        Site.Files unchanged = new Site.Files(
                byPath(files.assets(), SourceLayout.DEFAULT), byPath(files.staticFiles(), configuration.layout()));
        GeneratedPages generated = GeneratedPages.of(configuration, pages, tree.sections(), unchanged.paths());
        Site.Taxonomies taxonomies = new Site.Taxonomies(
                TermIndex.of(
                        articles,
                        generated.of(GeneratedPage.TAGS),
                        page -> page.frontMatter().terms().tags()),
                TermIndex.of(
                        articles,
                        generated.of(GeneratedPage.CATEGORIES),
                        page -> page.frontMatter().terms().category().stream().toList()),
                pages.stream()
                        .filter(page -> page.kind() == PageKind.TOPIC)
                        .sorted(LIST_ORDER)
                        .map(page -> TopicArticles.of(page, listed))
                        .toList());
        Site.Index index = new Site.Index(pages, tree.sections(), taxonomies);
        tree.neighbours().forEach(index::link);
        return new Site(
                configuration,
                pages,
                articles,
                tree.root(),
                tree.sections(),
                taxonomies,
                generated,
                kept.readership(),
                kept.synonyms(),
                kept.lock(),
                unchanged,
                hidden,
                next,
                index);
    }

    /** Reports files of the owner's folders that would be published at the path of another. */
    private List<Diagnostic> twice(List<AssetFile> files) {
        Map<String, AssetFile> first = byPath(files, configuration.layout());
        return files.stream()
                .filter(file -> !file.equals(first.get(configuration.layout().published(file))))
                .map(file -> {
                    String path = configuration.layout().published(file);
                    return Diagnostic.of(
                            Rule.DUPLICATE_URL,
                            Location.ofFile(file.path()),
                            "the file '/" + path + "' of '" + file.path() + "' is taken by '"
                                    + Objects.requireNonNull(first.get(path)).path() + "'",
                            "rename one of them");
                })
                .toList();
    }

    /** Files by the path at which they are published. */
    private static Map<String, AssetFile> byPath(List<AssetFile> files, SourceLayout layout) {
        Map<String, AssetFile> byPath = new LinkedHashMap<>();
        files.forEach(file -> byPath.putIfAbsent(layout.published(file), file));
        return byPath;
    }

    /** What the site has besides pages. */
    private record Kept(Readership readership, Synonyms synonyms, Optional<ChecklistLock> lock) {}

    private static Optional<ChecklistLock> lock(SourceTree tree, List<Diagnostic> diagnostics) {
        Optional<SourceFile> file = file(tree, ChecklistLock.PATH);
        if (file.isEmpty()) {
            return Optional.of(ChecklistLock.NONE);
        }
        Parsed<Optional<ChecklistLock>> read = ChecklistLockReader.read(file.get());
        diagnostics.addAll(read.diagnostics());
        return read.value();
    }

    private static StopWords stopWords(SourceTree tree) {
        return file(tree, "content/_data/search-stop.txt")
                .map(file -> StopWords.read(file.text()))
                .orElse(StopWords.NONE);
    }

    private static Synonyms synonyms(SourceTree tree, List<Diagnostic> diagnostics) {
        Parsed<Synonyms> read =
                file(tree, Synonyms.PATH).map(Synonyms::read).orElse(new Parsed<>(Synonyms.NONE, List.of()));
        diagnostics.addAll(read.diagnostics());
        return read.value();
    }

    private static Optional<SourceFile> file(SourceTree tree, String path) {
        return tree.data().stream().filter(data -> data.path().equals(path)).findFirst();
    }

    private static Statistics statistics(SourceTree tree, List<Diagnostic> diagnostics) {
        Optional<SourceFile> file = file(tree, Statistics.PATH);
        if (file.isEmpty()) {
            return Statistics.NONE;
        }
        Parsed<Statistics> read = StatisticsReader.read(file.get());
        diagnostics.addAll(read.diagnostics());
        return read.value();
    }
}

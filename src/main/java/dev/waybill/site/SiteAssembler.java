package dev.waybill.site;

import dev.waybill.config.Configuration;
import dev.waybill.config.LanguageRoot;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.document.checklist.ChecklistLock;
import dev.waybill.document.checklist.ChecklistLockReader;
import dev.waybill.site.schedule.Visibility;
import dev.waybill.site.statistics.Readership;
import dev.waybill.site.statistics.Statistics;
import dev.waybill.site.statistics.StatisticsReader;
import dev.waybill.site.statistics.StopWords;
import dev.waybill.source.AssetFile;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceLayout;
import dev.waybill.source.SourceTree;
import dev.waybill.source.git.CommitDates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Joins documents into a site. */
public final class SiteAssembler {
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

    /**
     * The site, or that of the first language, with those of the others.
     *
     * @param documents sorted by path
     */
    public Parsed<Site> assemble(List<Document> documents, SourceTree tree) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<LanguageRoot, List<Document>> byLanguage = byLanguage(documents, diagnostics);
        Map<LanguageAssembler, LanguageAssembler.Pages> pages = new LinkedHashMap<>();
        for (Configuration language : configuration.each()) {
            LanguageAssembler assembler = assembler(language);
            pages.put(assembler, assembler.pages(byLanguage.getOrDefault(language.root(), List.of()), diagnostics));
        }
        diagnostics.addAll(twice(tree.staticFiles()));
        SiteFiles files = new SiteFiles(
                byPath(tree.assets(), SourceLayout.DEFAULT), byPath(tree.staticFiles(), configuration.layout()));
        LanguageAssembler.Shared shared = new LanguageAssembler.Shared(
                new Readership(statistics(tree, diagnostics), stopWords(tree)),
                synonyms(tree, diagnostics),
                lock(tree, diagnostics),
                files,
                NextChange.of(
                        documents,
                        pages.values().stream()
                                .flatMap(own -> own.shown().stream())
                                .toList(),
                        visibility,
                        configuration.dates().timeZone()),
                new Site.Languages(new PageIndex(roots(), files)));
        pages.forEach((assembler, own) -> shared.languages().add(assembler.site(own, shared)));
        return new Parsed<>(shared.languages().first(), diagnostics);
    }

    private List<LanguageRoot> roots() {
        return configuration.each().stream().map(Configuration::root).toList();
    }

    private LanguageAssembler assembler(Configuration language) {
        return new LanguageAssembler(language, visibility, history);
    }

    private Map<LanguageRoot, List<Document>> byLanguage(List<Document> documents, List<Diagnostic> diagnostics) {
        List<LanguageRoot> roots = roots();
        Map<LanguageRoot, List<Document>> byLanguage = new HashMap<>();
        for (Document document : documents) {
            LanguageRoot.of(roots, document.path())
                    .ifPresentOrElse(
                            root -> byLanguage
                                    .computeIfAbsent(root, absent -> new ArrayList<>())
                                    .add(document),
                            () -> diagnostics.add(homeless(document, roots)));
        }
        return byLanguage;
    }

    private static Diagnostic homeless(Document document, List<LanguageRoot> roots) {
        String folders = roots.stream().map(root -> "content/" + root.folder()).collect(Collectors.joining(", "));
        return Diagnostic.of(
                Rule.PAGE_LANGUAGE,
                Location.ofFile("content/" + document.path()),
                Message.of("the page is in the folder of no language: %s", folders),
                Message.of("move it into one of them, or write 'folder: .' for the language of such pages"));
    }

    /**
     * A new version of an article as a page of the site; empty if it isn't shown.
     *
     * @param site as the assembler made it
     */
    public Optional<Page> shown(Document document, Site site) {
        return assembler(site.configuration()).shown(document, site);
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
                            Message.of(
                                    "the file '/%s' of '%s' is taken by '%s'",
                                    path,
                                    file.path(),
                                    Objects.requireNonNull(first.get(path)).path()),
                            Message.of("rename one of them"));
                })
                .toList();
    }

    /** Files by the path at which they are published. */
    private static Map<String, AssetFile> byPath(List<AssetFile> files, SourceLayout layout) {
        Map<String, AssetFile> byPath = new LinkedHashMap<>();
        files.forEach(file -> byPath.putIfAbsent(layout.published(file), file));
        return byPath;
    }

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

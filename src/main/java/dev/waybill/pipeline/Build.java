package dev.waybill.pipeline;

import dev.waybill.check.Exemptions;
import dev.waybill.check.SiteCheck;
import dev.waybill.config.Configuration;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.output.Change;
import dev.waybill.output.ForeignFilesException;
import dev.waybill.output.OutputFile;
import dev.waybill.output.PortablePages;
import dev.waybill.output.PrecompressedFiles;
import dev.waybill.output.Publication;
import dev.waybill.output.PublishedFolder;
import dev.waybill.related.RelatedIndex;
import dev.waybill.render.KnownPages;
import dev.waybill.render.SiteRenderer;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.NextChange;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.site.Visibility;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.SourceTree;
import dev.waybill.source.ThemeFolder;
import dev.waybill.source.git.CommitDates;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One build of a site. */
public final class Build {
    /** Characters of files with faults that are kept for showing them; an eighth of the memory that a small machine gives a build. */
    private static final int MOST_SHOWN = 32 << 20;

    private final BuildOptions options;
    private final Progress progress;
    private final KnownPages known;
    private final Consumer<OutputFile> reader;
    private final KnownCommitDates histories;
    private CommitDates history = CommitDates.NONE;
    private Optional<Supplier<Preview>> preview = Optional.empty();
    private final List<Diagnostic> faults = new ArrayList<>();

    private Build(BuildOptions options, Progress progress) {
        this(options, progress, KnownPages.NONE, file -> {}, new KnownCommitDates());
    }

    /**
     * @param known pages that needn't be made where no target is given
     * @param reader takes the files where no target is given
     */
    private Build(
            BuildOptions options,
            Progress progress,
            KnownPages known,
            Consumer<OutputFile> reader,
            KnownCommitDates histories) {
        this.options = options;
        this.progress = progress;
        this.known = known;
        this.reader = reader;
        this.histories = histories;
    }

    /**
     * What a build without a target found.
     *
     * @param preview of the articles of the site that was built; empty where there were errors
     */
    record Shown(BuildReport report, Optional<Supplier<Preview>> preview) {}

    /** A build without a target, whose documents and pages someone else remembers. */
    static Shown run(
            BuildOptions options,
            Documents documents,
            KnownPages known,
            Consumer<OutputFile> reader,
            KnownCommitDates histories)
            throws SiteNotFoundException, IOException {
        Build build = new Build(options, Progress.SILENT, known, reader, histories);
        BuildReport report = build.make(Optional.empty(), documents);
        return new Shown(report, build.preview.filter(made -> report.errors() == 0));
    }

    /**
     * Reads, checks and, where nothing is wrong and a target is given, publishes a site.
     *
     * @throws SiteNotFoundException when the folder holds no site
     * @throws IOException when the disk refuses; the old output is whole
     */
    public static BuildReport run(BuildOptions options, Progress progress) throws SiteNotFoundException, IOException {
        try {
            return new Build(options, progress).run();
        } catch (DamagedCacheException e) {
            return new Build(options.afresh(), progress).run();
        }
    }

    /**
     * Reads and checks a site, as a build does before it renders.
     *
     * @throws SiteNotFoundException when the folder holds no site
     */
    public static CheckedSite check(BuildOptions options, Progress progress) throws SiteNotFoundException {
        Build build = new Build(options, progress);
        Site site = build.site(Documents.PARSED);
        return new CheckedSite(site, build.report(site, Optional.empty()));
    }

    private BuildReport run() throws SiteNotFoundException, IOException {
        if (options.target().isEmpty()) {
            return make(Optional.empty(), Documents.PARSED);
        }
        new PublishedFolder(options.target().get()).recover();
        LastBuild last = new LastBuild(options, options.target().get());
        Optional<BuildMemory> unchanged = last.ifUnchanged();
        if (unchanged.isPresent()) {
            return report(unchanged.get());
        }
        Optional<DocumentCache> cache = last.documents();
        if (cache.isEmpty()) {
            return make(Optional.of(last), Documents.PARSED);
        }
        try (DocumentCache documents = cache.get()) {
            BuildReport report = make(Optional.of(last), new Documents.Kept(documents, last));
            documents.keep();
            return report;
        }
    }

    /** The whole journey: files in, documents, site, checks, output files, files out. */
    private BuildReport make(Optional<LastBuild> last, Documents source) throws SiteNotFoundException, IOException {
        Site site = site(source);
        if (failed()) {
            return report(site, Optional.empty());
        }

        RelatedIndex related =
                source.related(site, progress.steps("relating", site.articles().size(), Documents.RELATED_STEPS));
        if (last.isEmpty()) {
            render(site, related, searched(site, reader), known, reader);
            preview = Optional.of(() -> preview(site, related));
            return report(site, Optional.empty());
        }
        try (Publication publication = new PublishedFolder(options.target().orElseThrow()).open(options.clean())) {
            Set<String> own = Stream.concat(site.assets().keySet().stream(), site.staticFiles().keySet().stream())
                    .collect(Collectors.toSet());
            Consumer<OutputFile> files = PrecompressedFiles.beside(publication::add, options.compressions(), own);
            Consumer<OutputFile> out = options.portable()
                    ? PortablePages.of(files, site.staticFiles().keySet())
                    : files;
            SearchIndex search = searched(site, out);
            KnownPages before = new CountedPages(last.get().pages(publication, own), progress);
            render(site, related, search, before, out);
            return failed() ? report(site, Optional.empty()) : finish(site, publication, last.get(), source);
        }
    }

    /** The search index, whose files are handed on at once: a fifth of what was alive while pages were made was theirs. */
    private SearchIndex searched(Site site, Consumer<OutputFile> out) throws IOException {
        SearchIndex search = PostingFile.index(
                site, options.target(), progress.steps("indexing", site.pages().size(), 2));
        search.files().parallelStream()
                .map(file -> OutputFile.text(file.path(), file.text()))
                .forEach(out);
        return search.withoutFiles();
    }

    private BuildReport finish(Site site, Publication publication, LastBuild last, Documents source)
            throws IOException {
        last.forget();
        progress.advance("publishing", 0, publication.size());
        Change change;
        try {
            change = publication.finish();
        } catch (ForeignFilesException e) {
            faults.addAll(ForeignFileFaults.of(e, site));
            return report(site, Optional.empty());
        }
        BuildReport report =
                report(site, Optional.of(last.obstacle().map(change::with).orElse(change)));
        Instant until = site.nextChange().map(NextChange::at).orElse(Instant.MAX);
        Function<String, PageFile> files = pageFiles();
        last.remember(report, publication.paths(), until, history.state(), path -> source.isAsRead(files.apply(path)));
        return report;
    }

    private BuildReport report(BuildMemory memory) {
        Change nothing = new Change(memory.files(), 0, 0);
        return new BuildReport(
                memory.diagnostics(), sources(memory.diagnostics()), memory.articles(), Optional.of(nothing));
    }

    private void render(
            Site site, RelatedIndex related, SearchIndex search, KnownPages before, Consumer<OutputFile> out) {
        faults.addAll(SiteRenderer.render(site, related, search, new ThemeFolder(options.root()), before, out));
    }

    private Site site(Documents source) throws SiteNotFoundException {
        Optional<Configuration> configured = configured();
        SourceTree tree = take(new SourceFolder(options.root()).tree());
        List<Document> documents = documents(tree.pages(), source);
        Configuration configuration = configured.orElseGet(() -> take(MissingConfiguration.of(documents)));
        configuration = options.baseUrl().map(configuration::at).orElse(configuration);
        history = take(histories.of(options.root(), configuration.gitDates()));
        Site site = take(new SiteAssembler(configuration, visibility(), history).assemble(documents, tree));
        faults.addAll(SiteCheck.check(site));
        faults.removeIf(new Exemptions(site)::exempt);
        return site;
    }

    private Preview preview(Site site, RelatedIndex related) {
        SiteAssembler assembler = new SiteAssembler(site.configuration(), visibility(), history);
        return new Preview(new SourceFolder(options.root()), new ThemeFolder(options.root()), site, related, assembler);
    }

    /** The settings of the configuration file; empty where there is none. */
    private Optional<Configuration> configured() throws SiteNotFoundException {
        Optional<Parsed<SourceFile>> file = new SourceFolder(options.root()).configuration();
        if (file.isEmpty() && !Files.isDirectory(options.root().resolve("content"))) {
            throw new SiteNotFoundException("neither waybill.yaml nor content/ is there");
        }
        return file.map(source -> {
            Parsed<Configuration> read = ConfigurationReader.read(take(source));
            return unread(source) ? read.value() : take(read);
        });
    }

    private List<Document> documents(List<String> paths, Documents source) {
        Function<String, PageFile> files = pageFiles();
        Runnable step = progress.steps("reading", paths.size(), 1);
        List<Parsed<Document>> parsed = paths.parallelStream()
                .map(path -> {
                    Parsed<Document> document = source.document(files.apply(path));
                    step.run();
                    return document;
                })
                .toList();
        return parsed.stream().map(this::take).toList();
    }

    /** Files of pages, by path, which all include the same. */
    private Function<String, PageFile> pageFiles() {
        SourceFolder folder = new SourceFolder(options.root());
        IncludedFiles included = new FilesReadOnce(folder::included);
        DocumentParser parser = new DocumentParser(included);
        return path -> new PageFile(folder, included, parser, path);
    }

    /** Of a file that couldn't be read nothing else is told: it may well have what it seems to lack. */
    private static boolean unread(Parsed<SourceFile> file) {
        return !file.diagnostics().isEmpty();
    }

    private Visibility visibility() {
        return new Visibility(options.drafts(), options.future(), options.expired(), options.now());
    }

    private <T> T take(Parsed<T> parsed) {
        faults.addAll(parsed.diagnostics());
        return parsed.value();
    }

    private boolean failed() {
        return faults.stream().anyMatch(fault -> fault.isError() || options.strict());
    }

    private BuildReport report(Site site, Optional<Change> change) {
        List<Diagnostic> sorted = faults.stream()
                .map(fault -> options.strict() ? fault.asError() : fault)
                .distinct()
                .sorted()
                .toList();
        return new BuildReport(sorted, sources(sorted), site.articles().size(), change);
    }

    /**
     * The texts of the files with faults, read once more: most builds have none, and need not keep every text. Where they would be too
     * many to keep, those of the first files are.
     */
    private Map<String, String> sources(List<Diagnostic> diagnostics) {
        SourceFolder folder = new SourceFolder(options.root());
        Map<String, String> texts = new HashMap<>();
        int left = MOST_SHOWN;
        for (Diagnostic fault : diagnostics) {
            String path = fault.location().path();
            if (left > 0 && fault.location().line() > 0 && !texts.containsKey(path)) {
                String text = folder.file(path).map(file -> file.value().text()).orElse("");
                texts.put(path, text);
                left -= text.length();
            }
        }
        return texts;
    }
}

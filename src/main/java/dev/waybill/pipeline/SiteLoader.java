package dev.waybill.pipeline;

import dev.waybill.config.Configuration;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.BuiltInNames;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.MarkdownOptions;
import dev.waybill.document.markdown.text.IdScheme;
import dev.waybill.document.template.OwnTemplates;
import dev.waybill.document.template.OwnTemplatesReader;
import dev.waybill.pipeline.cache.CachedBuild;
import dev.waybill.pipeline.cache.Documents;
import dev.waybill.pipeline.cache.PageFiles;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.source.Snapshot;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.SourceLayout;
import dev.waybill.source.SourceTree;
import dev.waybill.source.git.CommitDates;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads a site: its configuration and its pages, joined. */
final class SiteLoader {
    /** The rules that a page may have violated if its title couldn't be read. */
    private static final Set<Rule> UNREAD =
            EnumSet.of(Rule.ENCODING, Rule.FILE_ACCESS, Rule.YAML_SYNTAX, Rule.TOO_LARGE);

    private SiteLoader() {}

    /**
     * Does nothing if the folder holds a site.
     *
     * @throws SiteNotFoundException if it doesn't
     */
    static void requireSite(Path root) throws SiteNotFoundException {
        Path configuration = root.resolve("waybill.yaml");
        if (Files.notExists(configuration, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(root.resolve("content"))) {
            throw new SiteNotFoundException(Message.of("neither waybill.yaml nor content/ is there"));
        }
    }

    /** @throws SiteNotFoundException if the folder holds no site */
    static LoadedSite load(BuildOptions options, CachedBuild cached, Progress progress) throws SiteNotFoundException {
        return load(options, cached, progress, UnaryOperator.identity());
    }

    /**
     * The same with other settings.
     *
     * @throws SiteNotFoundException if the folder holds no site
     */
    static LoadedSite load(
            BuildOptions options, CachedBuild cached, Progress progress, UnaryOperator<Configuration> changed)
            throws SiteNotFoundException {
        requireSite(options.root());
        SourceFolder folder = new SourceFolder(options.root());
        List<Diagnostic> found = new ArrayList<>();
        Optional<Configuration> configured = folder.configuration().map(file -> take(configuration(file), found));
        SourceLayout layout = configured.map(Configuration::layout).orElse(SourceLayout.DEFAULT);
        Snapshot staticFiles = StaticFolders.snapshot(options.root(), layout);
        SourceTree tree = take(folder.tree(layout), found);
        OwnTemplates templates = take(OwnTemplatesReader.read(folder, BuiltInNames.all()), found);
        MarkdownOptions markdown = markdown(configured.orElseGet(ConfigurationReader::defaults), templates);
        PageFiles files = new PageFiles(options.root(), markdown);
        List<Document> documents = documents(files, tree, cached.documents(), progress).stream()
                .map(document -> take(document, found))
                .toList();
        Configuration own = configured
                .map(read -> MissingConfiguration.titled(read, documents))
                .orElseGet(() -> take(MissingConfiguration.of(documents), found));
        Configuration configuration =
                changed.apply(options.baseUrl().map(own::at).orElse(own));
        CommitDates dates = take(cached.commitDates(configuration.dates().git()), found);
        SiteAssembler assembler = new SiteAssembler(configuration, options.shown(), dates);
        Parsed<Site> assembled = assembler.assemble(documents, tree);
        Set<String> unread = found.stream()
                .filter(diagnostic -> UNREAD.contains(diagnostic.rule()))
                .map(diagnostic -> diagnostic.location().path())
                .collect(Collectors.toSet());
        unused(tree, documents).forEach(found::add);
        assembled.diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule() != Rule.MISSING_TITLE
                        || !unread.contains(diagnostic.location().path()))
                .forEach(found::add);
        Site site = assembled.value();
        return new LoadedSite(site, assembler, dates.state().and(staticFiles), new Findings(options, found));
    }

    /** The site's settings for Markdown. */
    static MarkdownOptions markdown(Configuration configuration, OwnTemplates own) {
        Configuration.Writing writing = configuration.writing();
        return new MarkdownOptions(writing.math(), IdScheme.of(writing.headingIds()), own);
    }

    /** If a file can't be read, only that is reported, because what seems to be missing may be in the file. */
    private static Parsed<Configuration> configuration(Parsed<SourceFile> file) {
        Parsed<Configuration> read = ConfigurationReader.read(file.value());
        return file.diagnostics().isEmpty() ? read : new Parsed<>(read.value(), file.diagnostics());
    }

    private static List<Parsed<Document>> documents(
            PageFiles files, SourceTree tree, Documents documents, Progress progress) {
        Runnable step = progress.steps(Message.of("reading"), tree.pages().size(), 1);
        return tree.pages().parallelStream()
                .map(path -> {
                    Parsed<Document> document = documents.document(files.file(path));
                    step.run();
                    return document;
                })
                .toList();
    }

    /** Reports the fragments that no page includes: their author may have meant them as pages. */
    private static List<Diagnostic> unused(SourceTree tree, List<Document> documents) {
        Set<String> included = documents.stream()
                .flatMap(document -> document.included().stream())
                .collect(Collectors.toSet());
        return tree.fragments().stream()
                .filter(path -> !included.contains(path))
                .map(path -> Diagnostic.of(
                        Rule.UNPUBLISHED_FILE,
                        Location.ofFile(path),
                        Message.of(
                                "'%s' is in no page: a name that starts with _ is a part of pages, and none includes it",
                                path),
                        Message.of("include it, rename it, or leave it out by 'exclude:' in waybill.yaml")))
                .toList();
    }

    private static <T> T take(Parsed<T> parsed, List<Diagnostic> found) {
        found.addAll(parsed.diagnostics());
        return parsed.value();
    }
}

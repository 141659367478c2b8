package dev.waybill.render;

import dev.waybill.config.Configuration;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.output.OutputFile;
import dev.waybill.related.RelatedIndex;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.site.schedule.Visibility;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.SourceTree;
import dev.waybill.source.ThemeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;

/** A site on disk, rendered with the default theme. */
public final class RenderedFolder {
    static final RenderedFolder NONE = new RenderedFolder(Parsed.clean(List.of()));

    private final List<OutputFile> files;
    private final List<Diagnostic> diagnostics;

    private RenderedFolder(Parsed<List<OutputFile>> rendered) {
        this.files = rendered.value();
        this.diagnostics = rendered.diagnostics();
    }

    /** @param files alternating paths from the site's root and texts */
    public static RenderedFolder of(Path root, String... files) {
        try {
            for (int i = 0; i < files.length; i += 2) {
                Path file = root.resolve(files[i]);
                Files.createDirectories(file.getParent());
                Files.writeString(file, files[i + 1]);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Site site = site(root);
        return new RenderedFolder(
                SiteRenderer.render(site, RelatedIndex.of(site), SearchIndex.of(site), new ThemeFolder(root)));
    }

    private static Site site(Path root) {
        SourceFolder folder = new SourceFolder(root);
        Configuration configuration = folder.file("waybill.yaml")
                .map(file -> ConfigurationReader.read(file.value()).value())
                .orElseGet(ConfigurationReader::defaults);
        SourceTree tree = folder.tree().value();
        List<Document> documents = tree.pages().stream()
                .map(path ->
                        new DocumentParser().parse(folder.page(path).value()).value())
                .toList();
        return new SiteAssembler(configuration, new Visibility(true, true, true, Instant.EPOCH))
                .assemble(documents, tree)
                .value();
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Writes all files into a folder. */
    void writeTo(Path folder) throws IOException {
        for (OutputFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
    }

    List<String> paths() {
        return TestSite.paths(files);
    }

    public String text(String path) {
        return TestSite.text(files, path);
    }

    /** @param address such as {@code a/b/} */
    public org.jsoup.nodes.Document page(String address) {
        return Jsoup.parse(text(address.isEmpty() || address.endsWith("/") ? address + "index.html" : address));
    }
}

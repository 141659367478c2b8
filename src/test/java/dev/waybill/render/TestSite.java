package dev.waybill.render;

import dev.waybill.config.Configuration;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.output.OutputFile;
import dev.waybill.picture.SitePictures;
import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.body.ContainerTemplates;
import dev.waybill.render.checklist.ChecklistTemplates;
import dev.waybill.render.theme.TemplateEngine;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.site.schedule.Visibility;
import dev.waybill.source.AssetFile;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceTree;
import dev.waybill.source.ThemeFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A site made from text. */
public final class TestSite {
    private static final String CONFIGURATION = """
            title: 指南
            description: 一步一步写清楚。
            baseUrl: https://example.org/portal/
            timeZone: Asia/Shanghai
            """;

    /** The content of every asset. */
    private static final Path PICTURE = Path.of("src/test/resources/flow.svg");

    public static final Words WORDS = new Words(Map.of(
            "feed", Map.of("ofSection", "{0}: {1}"),
            "alert", Map.of("note", "Note")));

    private TestSite() {}

    /** The bodies of its pages, with the default theme. */
    public static BodyHtml bodies(Site site) {
        TemplateEngine engine = new TemplateEngine(new ThemeFolder(Path.of("absent")));
        String id = site.configuration().identity().id();
        Consumer<Diagnostic> none = diagnostic -> {
            throw new AssertionError(diagnostic);
        };
        return new BodyHtml(
                site,
                SitePictures.NONE,
                WORDS,
                new ChecklistTemplates(id, WORDS, engine, none),
                new ContainerTemplates(engine, "en", WORDS, Map.of(), none));
    }

    /** @param files alternating paths under {@code content/} and texts; a path that is not a Markdown file is an asset */
    public static Site of(String... files) {
        return configured(CONFIGURATION, files);
    }

    public static Site configured(String yaml, String... files) {
        List<Document> documents = new ArrayList<>();
        List<AssetFile> assets = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            String path = "content/" + files[i];
            if (path.endsWith(".md")) {
                documents.add(new DocumentParser()
                        .parse(new SourceFile(path, files[i + 1]))
                        .value());
            } else {
                assets.add(new AssetFile(path, PICTURE));
            }
        }
        documents.sort(Comparator.comparing(Document::path));
        Configuration configuration =
                ConfigurationReader.read(new SourceFile("waybill.yaml", yaml)).value();
        Visibility everything = new Visibility(true, true, true, Instant.EPOCH);
        return new SiteAssembler(configuration, everything)
                .assemble(documents, new SourceTree(List.of(), List.of(), assets))
                .value();
    }

    public static String text(OutputFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    public static String text(List<OutputFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(TestSite::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no file " + path + " among " + paths(files)));
    }

    public static List<String> paths(List<OutputFile> files) {
        return files.stream().map(OutputFile::path).toList();
    }
}

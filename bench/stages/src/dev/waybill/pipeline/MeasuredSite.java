package dev.waybill.pipeline;

import dev.waybill.config.Configuration;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.related.RelatedIndex;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.site.Visibility;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.SourceTree;
import dev.waybill.source.ThemeFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The results of the stages of a build, each computed once, so that a stage can be measured on its own. */
public record MeasuredSite(
        SourceTree tree, List<Document> documents, Site site, RelatedIndex related, SearchIndex search, ThemeFolder theme) {
    private static final Visibility VISIBILITY = new Visibility(false, false, false, Instant.parse("2026-11-24T00:00:00Z"));

    /** @param root the folder of a site without errors */
    public static MeasuredSite of(Path root) {
        SourceTree tree = read(root);
        List<Document> documents = parse(tree);
        Site site = assemble(root, documents, tree);
        return new MeasuredSite(
                tree, documents, site, RelatedIndex.of(site), SearchIndex.of(site), new ThemeFolder(root));
    }

    public static SourceTree read(Path root) {
        return new SourceFolder(root).tree().value();
    }

    public static List<Document> parse(SourceTree tree) {
        DocumentParser parser = new DocumentParser();
        return tree.pages().parallelStream().map(parser::parse).map(Parsed::value).toList();
    }

    public static Site assemble(Path root, List<Document> documents, SourceTree tree) {
        Configuration configuration = new SourceFolder(root)
                .file("waybill.yaml")
                .map(file -> ConfigurationReader.read(file.value()).value())
                .orElseThrow();
        return new SiteAssembler(configuration, VISIBILITY).assemble(documents, tree).value();
    }
}

package dev.waybill.site.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.config.ConfigurationReader;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.site.GeneratedPage;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.site.schedule.Visibility;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceTree;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BreadcrumbTest {
    private final Site site = site(
            new SourceFile("content/_index.md", "---\ntitle: Welcome\n---\n"),
            new SourceFile("content/a/_index.md", "---\ntitle: A\n---\n"),
            new SourceFile("content/a/b/page.md", "---\ntitle: Page\n---\n"),
            new SourceFile("content/a/filed.md", "---\ntitle: Filed\ncategory: Kind\n---\n"),
            new SourceFile("content/top.md", "---\ntitle: Top\n---\n"),
            new SourceFile("content/topics/t.md", "---\ntitle: T\n---\n"));

    @Test
    void followsTheSectionsOfAPage() {
        assertEquals(List.of("Waybill ", "A a/", "B a/b/", "Page a/b/page/"), way("a/b/page.md"));
    }

    @Test
    void followsTheFolderOfAPageThatHasACategory() {
        assertEquals(List.of("Waybill ", "A a/", "Filed a/filed/"), way("a/filed.md"));
    }

    @Test
    void leadsToAPageAtTheRoot() {
        assertEquals(List.of("Waybill ", "Top top/"), way("top.md"));
    }

    @Test
    void leadsToATopicThroughTheListOfTopics() {
        assertEquals(List.of("Waybill ", "Topics topics/", "T topics/t/"), way("topics/t.md"));
    }

    @Test
    void endsAtASectionsOwnPage() {
        assertEquals(List.of("Waybill ", "A a/"), way("a/_index.md"));
        Section unnamed = site.section("a/b").orElseThrow();
        assertEquals(
                List.of("Waybill ", "A a/", "B a/b/"),
                text(NavigationTree.of(site).way(unnamed)));
    }

    @Test
    void isTheHomePageAloneAtHome() {
        assertEquals(List.of("Waybill "), way("_index.md"));
    }

    @Test
    void goesOnToAListWithoutASource() {
        Breadcrumb tags = Breadcrumb.home(site)
                .then("Tags", site.generated().of(GeneratedPage.TAGS).orElseThrow());
        assertEquals(List.of("Waybill ", "Tags tags/"), text(tags));
        assertEquals(Breadcrumb.home(site).crumbs(), tags.ancestors());
    }

    private List<String> way(String path) {
        return text(NavigationTree.of(site).way(site.page(path).orElseThrow()));
    }

    private static List<String> text(Breadcrumb way) {
        return way.crumbs().stream()
                .map(crumb -> crumb.title() + " " + crumb.permalink().path())
                .toList();
    }

    private static Site site(SourceFile... files) {
        List<Document> documents = Stream.of(files)
                .map(file -> new DocumentParser().parse(file).value())
                .toList();
        return new SiteAssembler(ConfigurationReader.defaults(), new Visibility(false, false, false, Instant.EPOCH))
                .assemble(documents, new SourceTree(List.of(), List.of(), List.of()))
                .value();
    }
}

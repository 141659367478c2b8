package dev.waybill.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.config.ConfigurationReader;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.FrontMatter;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.render.TestSite;
import dev.waybill.site.schedule.Visibility;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceTree;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CascadeTest {
    private final Site site = TestSite.of(
            "_index.md", "---\ntitle: H\ncascade:\n  author: Root\n  layout: docs\n  a: 1\n  params: {b: 1}\n---\n",
            "one.md", "---\ntitle: 1\n---\n",
            "own.md", "---\ntitle: 2\nauthor: Own\nlayout: default\nparams: {b: 2}\n---\n",
            "in/_index.md", "---\ntitle: I\ncascade: {author: Inner, tags: [x, y], listed: false}\n---\n",
            "in/deep/three.md", "---\ntitle: 3\ntags: [z]\n---\n",
            "in/beside.md", "---\ntitle: B\ncascade: {author: Beside}\n---\n",
            "in/beside/four.md", "---\ntitle: 4\n---\n");

    @Test
    void reachesTheFoldersPageAndAllBelow() {
        assertEquals(Optional.of("Root"), front("_index.md").metadata().author());
        assertEquals(Optional.of("Root"), front("one.md").metadata().author());
        assertTrue(front("in/deep/three.md").placement().isDocs());
        assertEquals("1", front("one.md").params().get("a"));
    }

    @Test
    void givesWayToThePageAndToNearerFolders() {
        assertEquals(Optional.of("Own"), front("own.md").metadata().author());
        assertFalse(front("own.md").placement().isDocs());
        assertEquals("2", front("own.md").params().get("b"));
        assertEquals(Optional.of("Inner"), front("in/deep/three.md").metadata().author());
        assertEquals(
                List.of("z"),
                front("in/deep/three.md").terms().tags().stream()
                        .map(Located::value)
                        .toList());
        assertEquals(
                Optional.of("Beside"), front("in/beside/four.md").metadata().author());
        assertEquals(2, front("in/beside/four.md").terms().tags().size());
    }

    @Test
    void takesPagesOutOfLists() {
        assertEquals(
                List.of("one.md", "own.md"),
                site.articles().stream().map(Page::path).sorted().toList());
        assertTrue(site.page("in/deep/three.md").isPresent());
    }

    @Test
    void makesDraftsOfAWholeFolder() {
        Site published = assembled(
                        "a/_index.md", "---\ntitle: A\ncascade: {draft: true}\n---\n",
                        "a/b.md", "---\ntitle: B\n---\n",
                        "a/c.md", "---\ntitle: C\ndraft: false\n---\n")
                .value();
        assertEquals(
                List.of("a/c.md"), published.pages().stream().map(Page::path).toList());
    }

    @Test
    void reportsKeysOfASinglePageAndPagesWithoutAFolder() {
        assertEquals(
                List.of("4:3 'slug' belongs to a single page, and can't be set for a folder"),
                new DocumentParser()
                                .parse(new SourceFile(
                                        "content/a/_index.md",
                                        "---\ntitle: A\ncascade:\n  slug: x\n  toc: false\n---\n"))
                                .diagnostics()
                                .stream()
                                .map(CascadeTest::text)
                                .toList());
        assertEquals(
                List.of("3:1 'cascade' is in a page that stands for no folder, so there are no pages below it"),
                assembled("a.md", "---\ntitle: A\ncascade: {toc: false}\n---\n").diagnostics().stream()
                        .map(CascadeTest::text)
                        .toList());
    }

    @Test
    void reportsALayoutThatDoesNotExist() {
        assertEquals(
                List.of("3:9 no layout 'dosc', did you mean 'docs'?"),
                new DocumentParser()
                                .parse(new SourceFile("content/a.md", "---\ntitle: A\nlayout: dosc\n---\n"))
                                .diagnostics()
                                .stream()
                                .map(CascadeTest::text)
                                .toList());
    }

    private FrontMatter front(String path) {
        return site.page(path).orElseThrow().frontMatter();
    }

    private static String text(Diagnostic diagnostic) {
        return diagnostic.location().line() + ":" + diagnostic.location().column() + " "
                + diagnostic.message().toString();
    }

    private static Parsed<Site> assembled(String... files) {
        List<Document> documents = Stream.iterate(0, i -> i < files.length, i -> i + 2)
                .map(i -> new DocumentParser()
                        .parse(new SourceFile("content/" + files[i], files[i + 1]))
                        .value())
                .toList();
        return new SiteAssembler(ConfigurationReader.defaults(), new Visibility(false, false, false, Instant.EPOCH))
                .assemble(documents, new SourceTree(List.of(), List.of(), List.of()));
    }
}

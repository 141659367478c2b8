package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.testing.FileClock;
import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.InMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site adds in its folder {@code templates/} without copying a template: slots, layouts, containers and directives. */
class OwnTemplatesTest {
    private static final String CARD = """
            <#--
              A card.
              @attribute to link: Where it leads.
              @attribute look plain|bold = plain: How it looks.
              @attribute rows number
              @attribute open flag
            -->
            <section class="card ${attributes.look}"<#if attributes.rows??> data-rows="${attributes.rows + 1}"</#if><#if attributes.open> data-open</#if>>
            <#if title??><b>${title}</b></#if><#if attributes.to??><a href="${attributes.to}">${name}</a></#if>
            ${body}</section>
            """;

    private static final String CLIP = """
            <#-- @attribute id text required: The clip's number. -->
            <p class="clip" data-id="${attributes.id}" lang="${language}">${title!"–"}</p>
            """;

    @TempDir(factory = InMemory.class)
    private Path top;

    private Path root;

    private SiteOnDisk site;

    @BeforeEach
    void writeTemplates() {
        root = top.resolve("site");
        site = new SiteOnDisk(root)
                .file("waybill.yaml", "title: Test\nlanguage: en\nrules: strict\n")
                .file("templates/containers/card.ftlh", CARD)
                .file("templates/containers/clip.ftlh", CLIP);
    }

    private List<Diagnostic> build() {
        try {
            FileClock.passTick(root);
            BuildReport report =
                    TestOptions.of(root).into(root.resolve("out")).by("test").publish();
            return report.diagnostics();
        } catch (IOException | SiteNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private Document page(String path) {
        assertEquals(List.of(), build());
        try {
            return Jsoup.parse(Files.readString(root.resolve("out/" + path + "/index.html")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void containerIsWrittenByItsTemplateAroundItsMarkdown() throws IOException {
        site.page("b.md").page("a.md", "", """
                Text.

                :::card[Two "words"]{to=b.md look=bold rows=3 open}
                ## Inside

                *One* [link](b.md#).
                :::

                ## Two

                ## Three
                """);
        Document page = page("a");
        assertEquals("card bold", page.select("section.card").attr("class"));
        assertEquals("4", page.select(".card").attr("data-rows"));
        assertTrue(page.select(".card").hasAttr("data-open"));
        assertEquals("Two \"words\"", page.select(".card > b").text());
        assertEquals("../b/", page.select(".card > a").attr("href"));
        assertEquals("One", page.select(".card p em").text());
        assertEquals("Inside", page.select(".card h2").text());
        assertEquals("#inside", page.expectFirst(".toc a").attr("href"), "a heading in it is one of the page");
        assertTrue(searchText().contains("Two \\\"words\\\""), "the search finds its title");
        assertTrue(searchText().contains("Inside"));
    }

    private String searchText() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : FolderBytes.paths(root.resolve("out/_wb"))) {
            if (!file.toString().endsWith(".css")) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @Test
    void containersNestAndHoldSteps() {
        site.page("a.md", "checklist: list", """
                ::::card
                Before.

                :::card{look=bold}
                1. [ ] Do it <!-- #do -->

                   ::clip{id=7}
                2. [ ] Then this <!-- #then -->
                :::

                After.
                ::::
                """).locked();
        Document page = page("a");
        assertEquals(2, page.select(".card.plain > .card.bold li.step").size());
        assertEquals("7", page.select("li.step .clip").attr("data-id"));
        assertEquals(
                "After.",
                page.select(".card.plain > p")
                        .eachText()
                        .get(page.select(".card.plain > p").size() - 1));
    }

    @Test
    void directiveHasATitleAndItsLanguage() {
        site.page("a.md", "", "::clip[A film]{id=\"x y\"}\n\n- ::clip{id=2}\n\n::clip is text\n");
        Document page = page("a");
        assertEquals("A film", page.select(".prose > .clip").text());
        assertEquals("x y", page.select(".prose > .clip").attr("data-id"));
        assertEquals("en", page.select(".clip").attr("lang"));
        assertEquals("–", page.select("li .clip").text());
        assertEquals(
                "::clip is text",
                page.select(".prose > p")
                        .eachText()
                        .get(page.select(".prose > p").size() - 1));
    }

    @Test
    void valuesAreEscapedAndLinksAreSafe() {
        site.page("a.md", "", "::clip[<b>]{id=\"'><script>\"}\n\n:::card[&lt;i&gt;]\n:::\n");
        Document page = page("a");
        assertEquals("'><script>", page.select(".clip").attr("data-id"));
        assertEquals("<b>", page.select(".clip").text());
        assertEquals("<i>", page.select(".card b").text());
        assertEquals(0, page.select("main script").size());
    }

    @Test
    void refusesALinkThatCouldRunCode() {
        site.page("a.md", "", ":::card{«to=javascript:alert(1)»}\n:::\n")
                .assertDiagnostics(Rule.UNSAFE_LINK, "'javascript:alert(1)' has a scheme that isn't allowed here");
    }

    @Test
    void checksLinksOfAttributes() {
        site.page("a.md", "", ":::card{«to=none.md»}\n:::\n")
                .assertDiagnostics(Rule.BROKEN_LINK, "no page at 'content/none.md'");
    }

    @Test
    void reportsWrongAttributesAtTheirPlaces() {
        site.page("a.md", "", """
                :::card{«look=bald» «rows=many» «lok=bold»}
                :::

                :::card{rows=1 «rows=2» «open=maybe» «look»}
                :::

                ::«clip»[x]
                """)
                .assertDiagnostics(
                        Rule.BAD_VALUE,
                        "'look' can't be 'bald', did you mean 'bold'?",
                        "'many' is not a number",
                        "'card' has no attribute 'lok', did you mean 'look'?",
                        "the attribute 'rows' is given twice",
                        "'maybe' is not true or false",
                        "'look' needs a value",
                        "'clip' lacks its attribute 'id'");
    }

    @Test
    void suggestsNamesOfTheSitesOwn() {
        site.page("a.md", "", ":::«kard»\n:::\n\n::«clipp»{id=1}\n")
                .assertDiagnostics(
                        Rule.UNKNOWN_CONTAINER,
                        "no container 'kard', did you mean 'card'?",
                        "no directive 'clipp', did you mean 'clip'?");
    }

    @Test
    void reportsWrongDeclarationsInTheTemplate() {
        site.page("a.md")
                .file("templates/containers/bad.ftlh", """
                        <#-- Bad.
                          @attribute size «numbr»
                          «@attribute»
                          @attribute n number = «x»
                          @attribute t link = «a.md»
                          @attribute u text
                          @attribute «u» text
                        -->
                        """)
                .assertDiagnostics(
                        Rule.TEMPLATE,
                        "no type 'numbr', did you mean 'number'?",
                        "'@attribute' doesn't declare an attribute",
                        "'x' is not a number",
                        "a link has no default, because a path starts from the page that names it",
                        "the attribute 'u' is declared twice");
    }

    @Test
    void refusesTheNameOfABuiltInContainer() {
        site.page("a.md")
                .file("templates/containers/note.ftlh", "x\n")
                .assertFileDiagnostic(
                        Rule.TEMPLATE,
                        "templates/containers/note.ftlh",
                        "'note' is a container or directive of the program, which no template replaces");
    }

    @Test
    void failingContainerIsReportedInItsTemplate() {
        site.file("templates/containers/clip.ftlh", "<p>\n  ${attribute.id}</p>\n")
                .page("a.md", "", "::clip\n\n::clip\n")
                .page("b.md", "", "::clip\n");
        List<Diagnostic> diagnostics = build();
        assertEquals(1, diagnostics.size(), diagnostics.toString());
        assertEquals(
                "templates/containers/clip.ftlh:2:5",
                diagnostics.get(0).location().toString());
    }

    @Test
    void feedsAndPagesFollowTheTemplateAndItsDeclaration() throws IOException, SiteNotFoundException {
        site.page("a.md", "date: 2025-01-01\nsummary: S", ":::card\nIn it.\n:::\n")
                .page("b.md", "", "Plain.\n");
        assertEquals(1, page("a").select(".card.plain").size());
        site.file("templates/containers/card.ftlh", CARD.replace("= plain", "= bold"));
        assertEquals(1, page("a").select(".card.bold").size());
        String feed = Files.readString(root.resolve("out/atom.xml"));
        assertTrue(feed.contains("card bold"), feed);
        site.file("templates/layouts/wide.ftlh", "<p>${title}</p>\n").page("b.md", "layout: wide", "Plain.\n");
        assertEquals("b.md", page("b").select("body > p").text());
        site.file("templates/slots/article-end.ftlh", "<p id=\"end\">${page.url}</p>\n");
        assertEquals("a/", page("a").select("article > #end").text());
        Path clean = root.resolve("clean");
        TestOptions.of(root).into(clean).publish();
        assertEquals(FolderBytes.of(clean), FolderBytes.of(root.resolve("out")));
    }

    @Test
    void layoutsOfTheSiteAreNamedByPagesAndFolders() {
        site.file("templates/layouts/wide.ftlh", "<p class=\"wide\">${title} ${body}</p>\n")
                .page("f/_index.md", "cascade: {layout: wide}")
                .page("f/a.md")
                .page("f/b.md", "layout: default");
        assertEquals(
                "f/a.md", page("f/a").select("p.wide").textNodes().get(0).text().strip());
        assertFalse(page("f").select("p.wide").isEmpty());
        assertEquals(1, page("f/b").select("article").size());
    }

    @Test
    void aLayoutLikeDocsHasTheTree() {
        site.file(
                        "templates/layouts/api.ftlh",
                        "<#-- @like docs -->\n<p class=\"api\">${tree.title} ${previous.title}</p>\n")
                .page("_index.md", "cascade: {layout: docs}")
                .page("a.md")
                .page("b.md", "layout: api");
        assertEquals("Test a.md", page("b").select("p.api").text());
    }

    @Test
    void suggestsWhatALayoutIsLike() {
        site.file("templates/layouts/api.ftlh", "<#-- An API.\n  @like «dcos»\n-->\n<p>x</p>\n")
                .page("b.md", "layout: api")
                .assertDiagnostics(Rule.TEMPLATE, "a layout can't be like 'dcos', did you mean 'docs'?");
    }

    @Test
    void suggestsLayoutsOfTheSite() {
        site.file("templates/layouts/wide.ftlh", "<p>${title}</p>\n")
                .page("w.md", "layout: wide")
                .page("a.md", "layout: «wyde»")
                .assertDiagnostics(Rule.UNKNOWN_LAYOUT, "no layout 'wyde', did you mean 'wide'?");
    }

    @Test
    void slotsAddToEveryPage() {
        List<String> slots = List.of(
                "head", "body-start", "header-end", "article-start", "article-end", "aside-end", "footer", "body-end");
        slots.forEach(slot -> site.file("templates/slots/" + slot + ".ftlh", "<link data-slot=\"" + slot + "\">\n"));
        site.page("a.md", "date: 2025-01-01\nsummary: S").page("d.md", "layout: docs");
        Document article = page("a");
        assertEquals(
                slots.stream().sorted().toList(),
                article.select("[data-slot]").stream()
                        .map(link -> link.attr("data-slot"))
                        .sorted()
                        .toList());
        assertEquals("head", article.select("head [data-slot]").attr("data-slot"));
        assertEquals("footer", article.select("body > footer [data-slot]").attr("data-slot"));
        assertEquals(
                "article-start",
                article.select("article > header + [data-slot]").attr("data-slot"));
        assertEquals(2, page("d").select("article > [data-slot]").size());
    }

    @Test
    void warnsOfTemplatesThatNothingUses() {
        site.file("templates/slots/foter.ftlh", "x\n")
                .file("templates/layouts/artcle.ftlh", "x\n")
                .file("templates/header/header.css", "")
                .file("templates/parts/used.ftlh", "x\n")
                .file("templates/parts/a.ftlh", "x\n")
                .file("templates/slots/footer.ftlh", "<#include \"../parts/used.ftlh\">\n")
                .file("templates/words/eo.yaml", "nav: {home: Hejmo}\n")
                .page("a.md");
        assertEquals(
                List.of(
                        "templates/layouts/artcle.ftlh: warning[unused-template]: nothing uses 'layouts/artcle.ftlh'; no page has"
                                + " layout: artcle, did you mean 'layouts/article.ftlh'?",
                        "templates/parts/a.ftlh: warning[unused-template]: nothing uses 'parts/a.ftlh'",
                        "templates/slots/foter.ftlh: warning[unused-template]: nothing uses 'slots/foter.ftlh', did you mean"
                                + " 'slots/footer.ftlh'?",
                        "templates/words/eo.yaml: warning[unused-template]: nothing uses 'words/eo.yaml', did you mean"
                                + " 'words/en.yaml'?"),
                build().stream().map(Diagnostic::toString).toList());
    }
}

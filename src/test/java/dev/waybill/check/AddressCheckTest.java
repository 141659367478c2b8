package dev.waybill.check;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckTest {
    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));

    @BeforeEach
    void startSite() {
        site = new SiteOnDisk(root);
    }

    @Test
    void staysSilentWhereEachHasAnAddressOfItsOwn() {
        site.page("_index.md")
                .page("x.md", "aliases: [/old/, /old/a.html, /.well-known/a]\ntags: [one, two]\ncategory: one")
                .page("a/b.md", "slug: a")
                .page("a/bundle/index.md")
                .file("content/a/bundle/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                .file("content/a/page/assets/_redirects", "x")
                .page("console.md")
                .page("pages/page-1.md")
                .assertSilent();
    }

    @Test
    void reportsTwoPagesWithOneSlug() {
        site.page("a.md", "slug: same")
                .page("b.md", "slug: same")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL,
                        "content/b.md",
                        "the page '/same/' of 'content/b.md' is taken by 'content/a.md'");
    }

    @Test
    void reportsPagesWhoseAddressesDifferInCaseOnly() {
        site.page("Exit.md")
                .page("exit.md")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL,
                        "content/exit.md",
                        "the page '/exit/' of 'content/exit.md' is taken by 'content/Exit.md'");
    }

    @Test
    void reportsPagesWhoseNamesDifferInCompositionOnly() {
        site.page("cafe\u0301.md")
                .page("caf\u00e9.md")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL,
                        "content/caf\u00e9.md",
                        "the page '/caf\u00e9/' of 'content/caf\u00e9.md' is taken by 'content/cafe\u0301.md'");
    }

    @Test
    void reportsPageAndBundleOfOneName() {
        site.page("a.md")
                .page("a/index.md")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL,
                        "content/a/index.md",
                        "the page '/a/' of 'content/a/index.md' is taken by 'content/a.md'");
    }

    @Test
    void reportsTwoPagesOfAFolder() {
        site.page("a/b.md")
                .page("a/README.md")
                .page("a/index.md")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL,
                        "content/a/index.md",
                        "the page '/a/' of 'content/a/index.md' is taken by 'content/a/README.md'");
    }

    @Test
    void reportsAliasThatIsAPage() {
        site.page("a.md")
                .page("b.md", "aliases: [/old/, «/A/index.html»]")
                .assertDiagnostics(
                        Rule.DUPLICATE_URL, "the alias '/A/index.html' of 'content/b.md' is taken by 'content/a.md'");
    }

    @Test
    void reportsAliasOfTwoPages() {
        site.page("a.md", "aliases: /old")
                .page("b.md", "aliases: «/old/»")
                .assertDiagnostics(
                        Rule.DUPLICATE_URL, "the alias '/old/' of 'content/b.md' is taken by 'content/a.md'");
    }

    @Test
    void reportsAliasThatIsNoPathOfTheSite() {
        site.page("a.md", "aliases: [«/../x/», «https://example.org/x/», «/a//b/», «\"/a\\0b/\"», «/x?id=1», «/./»]")
                .assertDiagnostics(
                        Rule.BAD_VALUE,
                        "the alias '/../x/' is not a path of this site",
                        "the alias 'https://example.org/x/' is not a path of this site",
                        "the alias '/a//b/' is not a path of this site",
                        "the alias '/a\0b/' is not a path of this site",
                        "the alias '/x?id=1' is not a path of this site",
                        "the alias '/./' is not a path of this site");
    }

    @Test
    void reportsFoldersWhoseListsDifferInCaseOnly() {
        site.page("notes/a.md")
                .page("Notes/b.md")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL,
                        "content/notes",
                        "the list '/notes/' of the folder 'content/notes' is taken by the list of the folder"
                                + " 'content/Notes'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_headers", "_redirects", "next-change.json"})
    void reportsFileThatHostsOrBrowsersReadOfTheProgram(String name) {
        site.page("a.md")
                .file("content/" + name, "x")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL,
                        "content/" + name,
                        "the file '/" + name + "' of 'content/" + name + "' is taken by a generated file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_wb/schemas/report.json", "_wb/a.csv", "_WB/a.csv", "a/aux.csv"})
    void reportsFileOfAKeptName(String name) {
        site.page("a/b.md")
                .file("content/" + name, "x")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL, "content/" + name, "the address '/" + name + "' contains a reserved name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a/index.html     | 'content/a.md'",
                "old.html         | 'content/a.md'",
                "A/Flow.svg       | 'content/a/flow.svg'",
                "index.html       | the list of the folder 'content/'"
            })
    void reportsStaticFileInPlaceOfAnything(String path, String taken) {
        site.page("a.md", "aliases: [/old.html]\ndate: 2025-01-01\nsummary: S")
                .file("content/a/flow.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                .file("static/" + path, "x")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL,
                        "static/" + path,
                        "the file '/" + path + "' of 'static/" + path + "' is taken by " + taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_wb/a.js", ".well-known/aux"})
    void reportsStaticFileOfAKeptName(String path) {
        site.page("a.md")
                .file("static/" + path, "x")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL, "static/" + path, "the address '/" + path + "' contains a reserved name");
    }

    @Test
    void reportsStaticFileWhereAPageNeedsAFolder() {
        site.page("a.md")
                .file("static/a", "x")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL,
                        "content/a.md",
                        "'/a/' of 'content/a.md' needs a folder where '/a' of 'static/a' is a file");
    }

    @Test
    void staysSilentOnStaticFilesAtAddressesOfTheirOwn() {
        site.page("a.md")
                .file("static/a/tool.js", "x")
                .file("static/x/index.html", "<p>")
                .file("static/.well-known/security.txt", "x")
                .file("static/favicon.ico", "x")
                .assertSilent();
    }

    @Test
    void reportsFileWhereAFolderIsNeeded() {
        site.page("LICENSE.md")
                .file("content/LICENSE", "text")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL,
                        "content/LICENSE.md",
                        "'/LICENSE/' of 'content/LICENSE.md' needs a folder where '/LICENSE' of 'content/LICENSE'"
                                + " is a file");
    }

    @Test
    void reportsTagsWhosePagesShareAnAddress() {
        site.page("a.md", "tags: [C, 'C;']")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL, "content/a.md", "the page '/tags/c/' of 'C;' is taken by 'C'");
    }

    @Test
    void reportsNamesThatWindowsReserves() {
        site.page("a/con.md")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL, "content/a/con.md", "the address '/a/con/' contains a reserved name");
    }

    @Test
    void reportsReservedNamesOfAliasesAndTags() {
        site.page("a.md", "aliases: «/old/Aux.html»")
                .assertDiagnostics(Rule.DUPLICATE_URL, "the address '/old/Aux.html' contains a reserved name");
        new SiteOnDisk(root)
                .page("a.md", "tags: nul")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL, "content/a.md", "the address '/tags/nul/' contains a reserved name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.htaccess", "/a/Web.config", "/_worker.js", "/staticwebapp.config.json"})
    void reportsAliasThatHostsTakeForASetting(String alias) {
        site.page("a.md", "aliases: «" + alias + "»")
                .assertDiagnostics(Rule.DUPLICATE_URL, "the address '" + alias + "' contains a reserved name");
    }

    @Test
    void reportsNamesThatThePagesOfAListWouldTake() {
        site.page("a/page/2.md")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL, "content/a/page/2.md", "the address '/a/page/2/' contains a reserved name");
    }
}

package dev.waybill.check;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCheckTest {
    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));

    @BeforeEach
    void writeSite() {
        site = new SiteOnDisk(root)
                .page("_index.md")
                .page("a/_index.md")
                .page(
                        "a/exit.md",
                        "summary: S.\ndate: 2025-01-01\ntags: [保证金]\naliases: /old/",
                        "## 费用 {#fee}\n\n## 时间\n")
                .page("a/draft.md", "draft: true")
                .file("content/a/flow.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    }

    @Test
    void staysSilentOnLinksThatLeadSomewhere() {
        site.page("b/links.md", "summary: S.", """
                        [page](../a/exit.md) [heading](../a/exit.md#fee) [Chinese heading](../a/exit.md#时间)
                        [section](../a/_index.md) [home](../_index.md) [file](../a/flow.svg) [here](#own)
                        [path](/a/exit/) [no slash](/a/exit) [index](/a/exit/index.html#fee) [root](/) [alias](/old/)
                        [tag](/tags/保证金/) [encoded](/tags/%E4%BF%9D%E8%AF%81%E9%87%91/) [list](/tags/) [file](/a/flow.svg)
                        [feed](/atom.xml) [its feed](/a/feed.json) [map](/sitemap.xml) [query](/search/?q=a#results)
                        [out](https://example.com/x#y) [mail](mailto:a@example.com)

                        ## Own {#own}
                        """).assertSilent();
    }

    /** Hugo and Docusaurus resolve links without an ending as browsers do, from the page's address. */
    @Test
    void findsPagesByALinkFromTheAddressOfItsPage() {
        site.page("docs/cpp/basics.md")
                .page("docs/why.md")
                .page("docs/cpp/quickstart.md", "", "[a](../basics/) [b](../basics) [c](../../why)\n\n")
                .page("docs/cpp/_index.md", "", "[a](«../basics/»)\n")
                .assertDiagnostics(Rule.BROKEN_LINK, "no file at 'content/docs/basics/'");
    }

    @Test
    void namesThePageOfALinkThatIsWrittenFromTheRoot() {
        site.page("docs/cpp/basics.md")
                .page("docs/other/why.md", "", "[a](«docs/cpp/basics?id=x») [b](«docs/cpp/basics.md»)\n")
                .assertDiagnostics(
                        Rule.BROKEN_LINK,
                        "no file at 'content/docs/other/docs/cpp/basics', did you mean '../cpp/basics.md'?",
                        "no page at 'content/docs/other/docs/cpp/basics.md', did you mean '../cpp/basics.md'?");
    }

    @Test
    void findsStaticFilesByTheirAddress() {
        site.file("static/tool.js", "x")
                .file("static/demo/index.html", "<p>")
                .page("b.md", "", "[script](/tool.js) [page](/demo/) [same](/demo/index.html) [again](/demo)\n")
                .assertSilent();
        site.page("a/c.md", "", "看[脚本](«../tool.js»)。\n")
                .assertDiagnostics(Rule.BROKEN_LINK, "no file at 'content/tool.js', did you mean '/tool.js'?");
    }

    @Test
    void reportsLinkToMissingPage() {
        site.page("a/b.md", "", "看[那一页](«exti.md»)，和[另一页](«../nowhere/at/all.md»)。\n")
                .assertDiagnostics(
                        Rule.BROKEN_LINK,
                        "no page at 'content/a/exti.md', did you mean 'exit.md'?",
                        "no page at 'content/nowhere/at/all.md'");
    }

    @Test
    void reportsLinkToMissingFile() {
        site.page("a/b.md", "", "[flow](«flwo.svg») and [other](«../files/unknown-table.xlsx»)\n")
                .assertDiagnostics(
                        Rule.BROKEN_LINK,
                        "no file at 'content/a/flwo.svg', did you mean 'flow.svg'?",
                        "no file at 'content/files/unknown-table.xlsx'");
    }

    @Test
    void takesLinksAsOtherGeneratorsWriteThem() {
        site.page("a/sub/deep.md").page("b.md", "summary: S.", """
                        [folder](a) [folder](a/) [page](a/exit) [page](a/exit/) [page](a/exit.html#fee) [index](a/index.html)
                        [query](a/exit.md?x=1#fee) [root](/a/exit.md) [root](/a/exit#时间) [root](/a/exit.html)
                        [section without a page](a/sub/) [home](./) [home](/index.html)
                        """).assertSilent();
    }

    @Test
    void reportsThemWhereNothingIsThere() {
        site.page("b.md", "", "[a](«a/exti») [b](«a/exti.html») [c](«/a/exti.md») [d](«a/draft»)\n")
                .assertDiagnostics(
                        Rule.BROKEN_LINK,
                        "no file at 'content/a/exti', did you mean 'a/exit.md'?",
                        "no file at 'content/a/exti.html', did you mean 'a/exit.md'?",
                        "nothing at '/a/exti.md', did you mean '/a/exit.md'?",
                        "'a/draft' leads to a page that is a draft");
    }

    @Test
    void reportsLinkToNoAddressOfTheSite() {
        site.page("b.md", "", "[a](«/a/exti/») [b](«/nothing/like/it/») [feed](«/b/atom.xml»)\n")
                .assertDiagnostics(
                        Rule.BROKEN_LINK,
                        "nothing at '/a/exti/', did you mean '/a/exit/'?",
                        "nothing at '/nothing/like/it/'",
                        "nothing at '/b/atom.xml', did you mean '/a/atom.xml'?");
    }

    @Test
    void reportsLinkToHiddenPage() {
        site.page("b.md", "", "[draft](«a/draft.md»)\n")
                .assertDiagnostics(Rule.BROKEN_LINK, "'a/draft.md' leads to a page that is a draft");
    }

    @Test
    void reportsLinkToMissingHeading() {
        site.page("b.md", "", "[a](«a/exit.md#fees») [b](«#none») [c](«/a/exit/#nothing-alike»)\n")
                .assertDiagnostics(
                        Rule.BROKEN_ANCHOR,
                        "no heading '#fees' in 'content/a/exit.md', did you mean 'fee'?",
                        "no heading '#none' in 'content/b.md'",
                        "no heading '#nothing-alike' in 'content/a/exit.md'");
    }
}

package dev.waybill.document.markdown.include;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.document.Heading;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.site.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludeTest {
    @TempDir
    private Path root;

    private SiteOnDisk site;

    @BeforeEach
    void writeSite() {
        site = new SiteOnDisk(root).page("_index.md").page("shop/_index.md").page("shop/other.md");
    }

    private Document document() {
        return site.site().page("shop/a.md").map(Page::document).orElseThrow();
    }

    private String html() {
        return String.join("⟨⟩", document().body().html());
    }

    @Test
    void putsAFragmentInAsIfItStoodThere() {
        site.page("shop/a.md", "", "前。\n::include[退款前要做的](../_parts/refund.md)\n后。\n")
                .file("content/_parts/refund.md", "## 退款\n\n先看[别的](../shop/other.md)，再看[上面](#退款)。\n");
        site.assertSilent();
        assertEquals("""
                <p>前。</p>
                <h2 id="退款">退款</h2>
                <p>先看<a href="⟨⟩">别的</a>，再看<a href="⟨⟩">上面</a>。</p>
                <p>后。</p>
                """, html());
        assertEquals(
                List.of("退款"), document().headings().stream().map(Heading::text).toList());
        assertEquals(
                new LinkTarget.Content("shop/other.md", ""),
                document().links().get(0).target());
        assertEquals(
                new LinkTarget.Content("shop/a.md", "退款"),
                document().links().get(1).target());
        assertEquals(List.of("content/_parts/refund.md"), document().included());
    }

    @Test
    void keepsToTheBlockItStandsIn() {
        site.page("shop/a.md", "", "> - 一\n>\n>   ::include[二](_two.md)\n> - 三\n")
                .file("content/shop/_two.md", "二\n\n```\n  码\n\n```\n");
        site.assertSilent();
        assertEquals("""
                <blockquote>
                <ul>
                <li><p>一</p>
                <p>二</p>
                <pre class="code" tabindex="0"><code>  码

                </code></pre>
                </li>
                <li><p>三</p>
                </li>
                </ul>
                </blockquote>
                """, html());
    }

    @Test
    void standsInAContainerToo() {
        site.page("shop/a.md", "", "::::tabs\n:::tab[甲]\n::include[二](_two.md)\n:::\n::::\n")
                .file("content/shop/_two.md", ":::details[三]\n四\n:::\n");
        site.assertSilent();
        assertEquals("""
                <div class="tabs">
                <div class="tab"><p class="tab-label">甲</p>
                <details class="details"><summary>三</summary>
                <p>四</p>
                </details>
                </div>
                </div>
                """, html());
    }

    @Test
    void leavesCodeAlone() {
        site.page(
                "shop/a.md",
                "",
                "```\n::include[二](_two.md)\n```\n\n    ::include[二](_two.md)\n\n`::include[二](_two.md)`\n");
        site.assertSilent();
        assertEquals(List.of(), document().included());
    }

    @Test
    void countsStepsOfAFragment() {
        site.page("shop/a.md", "checklist: c", "1. [ ] 一 <!-- #one -->\n\n::include[二](_two.md)\n")
                .file("content/shop/_two.md", "2. [ ] 二 <!-- #two -->\n3. [ ] 三 <!-- #three -->\n");
        site.locked().assertSilent();
        assertEquals(
                List.of("one", "two", "three"),
                document().checklists().get(0).all().map(Checklist.Item::id).toList());
    }

    @Test
    void isNoPageOfItsOwn() {
        site.file("waybill.yaml", "title: x\nignore: unpublished-file\n")
                .file("content/_parts/x.md", "没有标题\n")
                .file("content/shop/_y.md", "也没有\n");
        site.assertSilent();
        assertEquals(3, site.site().pages().size());
    }

    @Test
    void namesTheFragmentsLineForWhatIsWrongInIt() {
        site.page("shop/a.md", "", "前。\n\n- ::include[二](_two.md)\n\n[坏](gone.html)\n")
                .file("content/shop/_two.md", "一\n\n二[坏](../gone.html)\n");
        List<String> diagnostics =
                site.diagnostics().stream().map(Diagnostic::toString).toList();
        assertEquals(
                List.of(
                        "content/shop/_two.md:3:6: error[broken-link]: no file at 'content/gone.html'",
                        "content/shop/a.md:8:5: error[broken-link]: no file at 'content/shop/gone.html'"),
                diagnostics);
    }

    @Test
    void offersNoChangeOfWhatIsMadeFromData() {
        site.page("shop/a.md", "", "::data[甲](../_data/d.yaml)\n\n你,好\n").file("content/_data/d.yaml", "甲: 你,好\n");
        List<Diagnostic> diagnostics = site.diagnostics();
        assertEquals(
                List.of("content/shop/a.md:6:2: warning[half-width-punctuation]: half-width ',' in Chinese text"),
                diagnostics.stream().map(Diagnostic::toString).toList());
    }

    @Test
    void reportsAMissingFragment() {
        site.page("shop/a.md", "", "前。\n\n::include[二](«_two.md»)\n")
                .assertDiagnostics(Rule.INCLUDE, "no file at 'content/shop/_two.md'");
    }

    @Test
    void reportsAPageThatIsNoFragment() {
        site.page("shop/a.md", "", "::include[别的](«other.md»)\n")
                .assertDiagnostics(Rule.INCLUDE, "'content/shop/other.md' is not a fragment");
    }

    @Test
    void reportsACircle() {
        site.file("content/shop/_a.md", "::include[乙](_b.md)\n")
                .file("content/shop/_b.md", "一\n\n::include[甲](«_a.md»)\n")
                .page("shop/a.md", "", "::include[甲](_a.md)\n")
                .assertDiagnostics(
                        Rule.INCLUDE,
                        "the fragment includes itself:"
                                + " content/shop/_a.md > content/shop/_b.md > content/shop/_a.md");
    }

    @Test
    void includesEightDeepAndNoDeeper() {
        for (int i = 1; i < 8; i++) {
            site.file("content/shop/_" + i + ".md", "::include[下](_" + (i + 1) + ".md)\n");
        }
        site.file("content/shop/_8.md", "到底\n").page("shop/a.md", "", "::include[一](_1.md)\n");
        site.assertSilent();
        assertTrue(html().contains("到底"));
        site.file("content/shop/_8.md", "::include[九](«_9.md»)\n").file("content/shop/_9.md", "太深\n");
        site.assertDiagnostics(Rule.INCLUDE, "nested fragments, over 8 deep");
    }

    @Test
    void refusesWhatGrowsBeyondTheLimit() {
        site.file("content/shop/_1.md", "```\n" + "x".repeat(3 << 20) + "\n```\n")
                .page("shop/a.md", "summary: 一", "::include[一](_1.md)\n\n«::include[一](_1.md)»\n")
                .assertDiagnostics(
                        Rule.TOO_LARGE, "the page has over 5242880 characters including its fragments and data");
    }

    @Test
    void countsAFragmentEachTimeItIsPutIn() {
        for (int i = 1; i < 8; i++) {
            site.file("content/shop/_" + i + ".md", ("::include[下](_" + (i + 1) + ".md)\n").repeat(40));
        }
        site.file("content/shop/_8.md", "").page("shop/a.md", "", "::include[一](_1.md)\n");
        List<Diagnostic> diagnostics = site.diagnostics();
        assertTrue(
                diagnostics.stream().allMatch(diagnostic -> diagnostic.rule() == Rule.TOO_LARGE),
                diagnostics::toString);
        assertTrue(!diagnostics.isEmpty());
    }

    @Test
    void refusesPathsOutOfTheSite() throws IOException {
        Files.writeString(root.resolve("_secret.md"), "秘密\n");
        site.page("shop/a.md", "", "::include[一](«../../_secret.md»)\n")
                .assertDiagnostics(Rule.BROKEN_LINK, "'../../_secret.md' leads outside content/");
        new SiteOnDisk(root)
                .page("shop/a.md", "", "::include[一](«/_secret.md»)\n")
                .assertDiagnostics(Rule.INCLUDE, "'/_secret.md' is not a path from this file");
        new SiteOnDisk(root)
                .page("shop/a.md", "", "::include[一](«file:///etc/passwd»)\n")
                .assertDiagnostics(Rule.LINK_SCHEME, "'file:///etc/passwd' has a scheme that isn't allowed here");
    }

    @Test
    void followsNoLinkOutOfTheSite(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("_x.md"), "秘密\n");
        Files.createSymbolicLink(root.resolve("content/shop/_leaf.md"), elsewhere.resolve("_x.md"));
        Files.createSymbolicLink(root.resolve("content/_folder"), elsewhere);
        site.page("shop/a.md", "", "::include[一](_leaf.md)\n\n::include[二](../_folder/_x.md)\n");
        List<String> diagnostics =
                site.diagnostics().stream().map(Diagnostic::toString).toList();
        assertEquals(
                List.of(
                        "content/_folder: error[file-access]: symbolic link 'content/_folder' leads out of the site or to"
                                + " a folder",
                        "content/shop/_leaf.md: error[file-access]: symbolic link 'content/shop/_leaf.md' leads out of"
                                + " the site or to a folder"),
                diagnostics);
        assertTrue(!html().contains("秘密"));
    }

    @Test
    void reportsAFragmentThatDoesNotEnd() {
        site.page("shop/a.md", "", "::include[码](_code.md)\n\n后。\n")
                .file("content/shop/_code.md", "一\n\n«```»\n码\n")
                .assertDiagnostics(Rule.INCLUDE, "the fragment doesn't close what it opens here");
    }

    @Test
    void reportsALineThatIsAlmostADirective() {
        site.page("shop/a.md", "", "«::include _two.md»\n\n::«inclde»[二](_two.md)\n\n::std是文字\n");
        List<Diagnostic> diagnostics = site.diagnostics();
        assertEquals(
                List.of(
                        "content/shop/a.md:4:1: error[include]: '::include _two.md' doesn't have the form of a directive",
                        "content/shop/a.md:6:3: error[unknown-container]: no directive 'inclde', did you mean 'include'?"),
                diagnostics.stream().map(Diagnostic::toString).toList());
    }
}

package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkWriterTest {
    private static LinkTarget target(String address) {
        Page page = Page.of("[x](" + address + ")");
        assertEquals(List.of(), page.diagnostics());
        return page.document().links().get(0).target();
    }

    @Test
    void takesAnAddressWithSpacesBetweenAngleBrackets() {
        for (String link : List.of(
                "[x](<my file.md>)",
                "[x](<my file.md> \"t\")",
                "![x](<my file.md>)",
                "![x](<my file.md> 't')",
                "[x][a]\n\n[a]: <my file.md>",
                "[a]\n\n[a]: <my file.md> \"t\"",
                "> [x](<my file.md>)\n> 二")) {
            Page page = Page.of(link + "\n");
            LinkTarget target = link.startsWith("!")
                    ? page.document().images().get(0).target()
                    : page.document().links().get(0).target();
            assertEquals(new LinkTarget.Content("guide/my file.md", ""), target, link);
            assertEquals(List.of(), page.diagnostics(), link);
        }
        assertEquals(
                new LinkTarget.Content("guide/my file.md", "a b"),
                Page.of("[x](<my file.md#a b>)\n").document().links().get(0).target());
        assertEquals(
                new LinkTarget.External("https://example.org/a%20b"),
                Page.of("[x](<https://example.org/a b>)\n")
                        .document()
                        .links()
                        .get(0)
                        .target());
    }

    @Test
    void leavesBracketsThatAreNoLinkToEmphasisAndToLinksBehindThem() {
        assertEquals("<p><em>a [b</em> c]</p>\n", Page.of("*a [b* c]\n").html());
        assertEquals(
                "<p>[a <strong>b] c</strong></p>\n", Page.of("[a **b] c**\n").html());
        assertEquals(1, Page.of("[a][b](c.md)\n").document().links().size());
    }

    @Test
    void resolvesPathsAgainstTheFolderOfTheFile() {
        assertEquals(new LinkTarget.Content("guide/b.md", ""), target("b.md"));
        assertEquals(new LinkTarget.Content("other/b c.md", "费用"), target("../other/./b%20c.md#%E8%B4%B9用"));
        assertEquals(new LinkTarget.Content("guide/", ""), target("./"));
        assertEquals(new LinkTarget.Content("guide/page.md", "here"), target("#here"));
    }

    @Test
    void readsAddressesFromTheRootOfTheSite() {
        assertEquals(new LinkTarget.SitePath("guides/", "a=b", "x"), target("/guides/?a=b#x"));
        assertEquals(new LinkTarget.SitePath("", "", ""), target("/"));
    }

    @Test
    void readsAddressesElsewhere() {
        assertEquals(new LinkTarget.External("https://a.cn/%E4%B8%AD?q=%22"), target("https://a.cn/中?q=%22"));
        assertEquals(new LinkTarget.External("https://a.cn/"), target("//a.cn/"));
        assertEquals(new LinkTarget.External("mailto:a@b.cn"), target("mailto:a@b.cn"));
        assertEquals(new LinkTarget.External("tel:+86-10"), target("tel:+86-10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "java&#9;script:alert(1)",
                "&#1;javascript:alert(1)",
                "java&#x200b;script:alert(1)",
                "javascript&colon;alert(1)",
                "vbscript:x",
                "data:text/html,x",
                "blob:x",
                "https&#9;://a.cn",
                "\\\\\\\\evil.cn",
                "/\\\\evil.cn",
                "a%00.md",
                "%5c%5cevil.cn"
            })
    void refusesWhatMayRunOrLeadOut(String address) {
        Page page = Page.of("[x](" + address + ") ![图](" + address + ")");
        assertEquals(2, page.parsed().diagnostics().size(), page.diagnostics().toString());
        assertTrue(page.diagnostics().stream().allMatch(diagnostic -> diagnostic.contains("unsafe-link")));
        assertTrue(page.document().links().get(0).target() instanceof LinkTarget.Refused);
        assertTrue(page.document().images().get(0).target() instanceof LinkTarget.Refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "/../etc", "..%2f..%2f..%2fetc"})
    void reportsAPathThatLeadsOutAsOneToNothing(String address) {
        Page page = Page.of("[x](" + address + ") ![图](" + address + ")");
        assertEquals(
                List.of(
                        "4:5+" + address.length() + " broken-link: '" + address + "' leads outside content/",
                        "4:" + (12 + address.length()) + "+" + address.length() + " missing-image: '" + address
                                + "' leads outside content/"),
                page.diagnostics());
        assertTrue(page.document().links().get(0).target() instanceof LinkTarget.Refused);
        assertTrue(page.document().images().get(0).target() instanceof LinkTarget.Refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "vscode:extension/a.b", "about:blank"})
    void reportsASchemeThatBrowsersDoNotFollow(String address) {
        Page page = Page.of("[x](" + address + ")");
        assertEquals(
                List.of("4:5+" + address.length() + " link-scheme: '" + address
                        + "' has a scheme that isn't allowed here"),
                page.diagnostics());
        assertTrue(page.document().links().get(0).target() instanceof LinkTarget.Refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.cn/b", "irc://irc.libera.chat/a", "sms:+86-10", "matrix:u/a:b.cn", "MAGNET:?xt=a"})
    void linksToSchemesThatAnyPageMayHandle(String address) {
        assertEquals(new LinkTarget.External(address), target(address));
    }

    @Test
    void reportsTheExactPlaceOfAnUnsafeAddress() {
        assertEquals(
                List.of("5:7+6 unsafe-link: 'data:x' has a scheme that isn't allowed here"),
                Page.of("字\n𠮷 [链](data:x)").diagnostics());
    }

    @Test
    void refusesMailAsAPicture() {
        assertEquals(
                List.of("4:6+8 unsafe-link: 'mailto:a' has a scheme that isn't allowed here"),
                Page.of("![图](mailto:a)").diagnostics());
    }

    @Test
    void writesAHoleForTheAddress() {
        Page page = Page.of("[链接](b.md \"题\") [外](https://a.cn)");
        assertEquals(
                "<p><a href=\"⟨link 0⟩\" title=\"题\">链接</a> <a href=\"⟨link 1⟩\" rel=\"noopener\">外</a></p>\n",
                page.html());
        assertEquals(
                "content/guide/page.md:4:6",
                page.document().links().get(0).location().toString());
    }

    @Test
    void placesAReferenceAtItsUse() {
        Page page = Page.of("见[说明][r]。\n\n[r]: b.md\n");
        assertEquals("<p>见<a href=\"⟨link 0⟩\">说明</a>。</p>\n", page.html());
        assertEquals(
                "content/guide/page.md:4:7",
                page.document().links().get(0).location().toString());
    }

    @Test
    void leavesBracketsWithoutADefinitionAsText() {
        assertEquals(
                "<p>[甲] [乙][丙] <strong>[丁]</strong></p>\n",
                Page.of("[甲] [乙][丙] **[丁]**").html());
    }

    /** Where flexmark says that a reference is defined and finds no definition; it ended the build. */
    @Test
    void readsAReferenceInsideBrokenBrackets() {
        assertEquals("<p>[ [r])]()</p>\n", Page.of("[ [r])]()\n\n[r]: i").html());
    }

    @Test
    void endsABareAddressWhereChineseGoesOn() {
        Page page = Page.of("访问https://a.cn/x，或www.b.cn。邮箱a@b.cn");
        assertEquals(
                List.of("https://a.cn/x", "http://www.b.cn", "mailto:a@b.cn"),
                page.document().links().stream().map(Link::written).toList());
        assertEquals("访问https://a.cn/x，或www.b.cn。邮箱a@b.cn", page.document().firstParagraph());
        assertTrue(page.html().contains("https://a.cn/x</a>，或<a "));
    }

    @Test
    void leavesAddressesOfOtherSchemesInProseAsTheyAre() {
        Page page = Page.of("连接ws://a.cn/x，存到s3://bucket/key，或git+https://a.cn。\n");
        assertEquals("<p>连接ws://a.cn/x，存到s3://bucket/key，或git+https://a.cn。</p>\n", page.html());
        assertEquals(List.of(), page.diagnostics());
    }
}

package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawHtmlTest {
    @Test
    void keepsPlainElements() {
        Page page = Page.of("按 <kbd>Ctrl</kbd>，H<sub>2</sub>O<br> <abbr title=\"a&amp;b\">甲</abbr><!-- 注 -->");
        assertEquals("<p>按 <kbd>Ctrl</kbd>，H<sub>2</sub>O<br> <abbr title=\"a&amp;b\">甲</abbr></p>\n", page.html());
        assertEquals(List.of(), page.diagnostics());
    }

    @Test
    void keepsBlocksAroundMarkdown() {
        Page page = Page.of("<details open><summary>甲</summary>\n\n**乙**\n\n</details>\n\n丙\n");
        assertEquals(
                "<details open><summary>甲</summary>\n<p><strong>乙</strong></p>\n</details>\n<p>丙</p>\n", page.html());
        assertEquals(List.of(), page.diagnostics());
    }

    @Test
    void endsWhatIsLeftOpenWithTheBlockAroundIt() {
        assertEquals(
                "<p><b>甲 <em>乙 <i>丙</i></em></b></p>\n<p>丁</p>\n",
                Page.of("<b>甲 *乙 <i>丙*\n\n丁").html());
        assertEquals(
                "<blockquote>\n<div>\n<p>甲</p>\n</div></blockquote>\n<p>乙</p>\n",
                Page.of("> <div>\n>\n> 甲\n\n乙").html());
    }

    @Test
    void suppliesEndTagsThatHtmlLeavesOut() {
        assertEquals(
                "<table><tr><td colspan=\"2\">a</td><td>b</td></tr></table>\n",
                Page.of("<table><tr><td colspan=2>a<td>b</table>\n").html());
    }

    @Test
    void leavesOutWhatIsNotAllowedAndKeepsItsText() {
        Page page = Page.of("甲 <button>x</button> <TabItem a=\"<\">y</TabItem> a < b\n");
        assertEquals("<p>甲 x y a &lt; b</p>\n", page.html());
        assertEquals(
                List.of(
                        "4:3+8 raw-html: <button> is not allowed, so it is left out",
                        "4:12+9 raw-html: </button> is not allowed, so it is left out",
                        "4:22+15 foreign-syntax: '<TabItem a=\"<\">' is a component of another generator, so it is left out",
                        "4:38+10 foreign-syntax: '</TabItem>' is a component of another generator, so it is left out"),
                page.diagnostics());
    }

    @Test
    void leavesOutScriptsWithTheirContent() {
        Page page = Page.of("<div>甲<script>x()</script>乙<style>a{}</style><svg><text>z</text></svg></div>\n");
        assertEquals("<div>甲乙</div>\n", page.html().stripTrailing() + "\n");
        assertEquals(3, page.diagnostics().size());
    }

    @Test
    void writesLinksAndPicturesAsMarkdownDoes() {
        Page page = Page.of(
                "见 <a href=\"b.md\" title=\"乙\" target=_blank>b</a>，<img src=a.png alt=图 width=\"20px\" onerror=x()>\n");
        assertEquals(
                "<p>见 <a href=\"…\" title=\"乙\">b</a>，<img class=\"inline\"… alt=\"图\"></p>\n",
                page.html().replaceAll("⟨[^⟩]*⟩", "…"));
        assertEquals(List.of("4:48+46 raw-html: <img> loses its attributes: onerror"), page.diagnostics());
    }

    @Test
    void aLinkInALinkIsText() {
        Page page = Page.of("[甲 <a href=\"b.md\">b</a>](c.md) <a href=\"b.md\">d [e](c.md)</a>\n");
        assertEquals(2, page.html().split("<a ", -1).length - 1);
    }

    @Test
    void refusesScriptsInAddresses() {
        Page page = Page.of("<a href=\" java\nscript:x\">a</a> <img src='data:text/html,x' alt=''>\n");
        assertEquals(
                2,
                page.diagnostics().stream()
                        .filter(told -> told.contains("unsafe-link"))
                        .count());
    }

    @Test
    void keepsIdsAndAlignment() {
        Page page = Page.of(
                "[x](#here)\n\n<p align=\"center\" id=\"here\" lang=zh-Hant dir=RTL>甲</p>\n\n<div id=\"checklist-words\">乙</div>\n");
        assertEquals(
                "<p lang=\"zh-Hant\" dir=\"RTL\" class=\"align-center\" id=\"here\">甲</p>",
                page.html().lines().skip(1).findFirst().orElse(""));
        assertEquals(List.of("8:1+26 raw-html: <div> loses its attributes: id"), page.diagnostics());
    }

    @Test
    void writesVideosOfTheSite() {
        Page page = Page.of(
                "<video autoplay muted>\n<source src=\"a.mp4\" type=\"video/mp4\">\n</video>\n\n<video src=\"https://x.example/a.mp4\"></video>\n");
        assertEquals(
                "<video muted controls preload=\"metadata\" src=\"…\">",
                page.html().lines().findFirst().orElse("").replaceAll("⟨[^⟩]*⟩", "…"));
        assertEquals(2, page.diagnostics().size());
    }

    @Test
    void dropsAttributesAndSaysSo() {
        Page page = Page.of("文\n\n<div class=\"a\" onclick='x' style=y>甲</div>\n");
        assertEquals("<p>文</p>\n<div>甲</div>\n", page.html());
        assertEquals(List.of("6:1+35 raw-html: <div> loses its attributes: class, onclick, style"), page.diagnostics());
    }

    @Test
    void refusesBlocksInsideParagraphsAndPartsOutsideTheirWholes() {
        assertEquals(
                List.of("4:3+5 raw-html: <div> can't stand inside a paragraph"),
                Page.of("甲 <div>").diagnostics());
        assertEquals(
                List.of("4:1+4 raw-html: <td> can't stand here"),
                Page.of("<td>\n").diagnostics());
    }

    @Test
    void dropsAnEndTagThatEndsNothing() {
        Page page = Page.of("甲</b>");
        assertEquals("<p>甲</p>\n", page.html());
        assertEquals(List.of("4:2+4 raw-html: </b> ends nothing that was started here"), page.diagnostics());
    }

    @Test
    void dropsCommentsAndReportsOneThatNeverEnds() {
        assertEquals("", Page.of("<!-- 甲\n\n乙 -->\n").html().strip());
        assertEquals(
                List.of("4:1+6 raw-html: '<!-- 甲' is not an element, so it is left out"),
                Page.of("<!-- 甲\n").diagnostics());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>a<i>b</b>c</i>",
                "<script>alert(1)</script>",
                "<p>a<p>b<div>c",
                "<ul><li>a<li>b</ul></ul>",
                "&lt;script&gt; &amp;amp; &quot; &#60;b&#62;",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:x'>y</a>",
                "<<b>b</b> < > \" '",
                "<td colspan=0><table><td>x",
                "<!-- a --><![CDATA[x]]><?php?><!DOCTYPE x>",
                "<details open=\"\"><summary>x<div>y</details>",
                "<abbr title='\"><script>'>x",
                "<svg><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=alert(1)>\">"
            })
    void isCleanAfterOnePass(String html) {
        String once = RawHtml.clean(html);
        assertEquals(once, RawHtml.clean(once));
    }
}

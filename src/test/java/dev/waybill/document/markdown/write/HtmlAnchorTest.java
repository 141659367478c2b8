package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlAnchorTest {
    @Test
    void countsAsAPlaceThatLinksLeadTo() {
        Page page = Page.of("""
                <a id="one"></a>

                Text <a name='two'>with</a> words <a NAME=three />.

                ## Head <a id="four"></a>
                """);
        assertEquals(List.of(), page.diagnostics());
        assertEquals("""
                <p><span id="one"></span></p>
                <p>Text <span id="two"></span>with words <span id="three"></span>.</p>
                <h2 id="head">Head <span id="four"></span></h2>
                """, page.html());
        assertEquals(
                List.of("one", "two", "three", "four", "head"), page.document().anchors());
    }

    @Test
    void goesBeforeAHeadingOfThatName() {
        Page page = Page.of("## Fees\n\n<a id=\"fees\"></a>\n");
        assertEquals(List.of("fees", "fees-1"), page.document().anchors());
    }

    @Test
    void isReportedWhereItsIdIsTaken() {
        Page page = Page.of("## A {#x}\n\nb <a id=\"x\"></a> <a name=\"y\"></a><a name=\"y\"></a>\n");
        assertEquals(
                List.of(
                        "6:3+10 duplicate-id: the id 'x' is already used on this page",
                        "6:34+12 duplicate-id: the id 'y' is already used on this page"),
                page.diagnostics());
        assertEquals("<h2 id=\"x\">A</h2>\n<p>b  <span id=\"y\"></span></p>\n", page.html());
    }

    @Test
    void isNoneWithoutAUsableId() {
        for (String tag : List.of("<a>", "<a id=\"\">", "<a id=\"a b\">", "<a id=\"wb-main\">", "<button id=\"x\">")) {
            Page page = Page.of("a " + tag + "b\n");
            assertEquals(List.of(), page.document().anchors(), tag);
        }
    }

    @Test
    void isEscaped() {
        Page page = Page.of("a <a id='\"><script>alert(1)</script>'>b</a>\n");
        assertTrue(
                page.html().contains("<span id=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"></span>b"),
                page.html());
    }
}

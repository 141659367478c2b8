package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.Page;
import org.junit.jupiter.api.Test;

class InlinesTest {
    @Test
    void joinsLinesBetweenChineseCharacters() {
        String html = Page.of("""
                        第一行，
                        第二行**粗**
                        “引”
                        第三行 word
                        第四行
                        word
                        """).html();
        assertEquals("<p>第一行，第二行<strong>粗</strong>“引”第三行 word\n第四行\nword</p>\n", html);
    }

    @Test
    void writesStrikethroughCodeAndHardBreaks() {
        assertEquals(
                "<p><del>旧</del> <code>a &lt; b</code><br>\n新</p>\n",
                Page.of("~~旧~~ `` a < b ``\\\n新").html());
    }

    @Test
    void keepsDefinitionListsAndQuotations() {
        assertEquals(
                "<dl>\n<dt>保证金</dt>\n<dd>押金</dd>\n</dl>\n<blockquote>\n<p>引</p>\n</blockquote>\n",
                Page.of("保证金\n: 押金\n\n> 引\n").html());
    }
}

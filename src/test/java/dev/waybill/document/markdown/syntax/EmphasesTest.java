package dev.waybill.document.markdown.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.Page;
import org.junit.jupiter.api.Test;

class EmphasesTest {
    private static void assertHtml(String expected, String body) {
        assertEquals("<p>" + expected + "</p>\n", Page.of(body).html());
    }

    @Test
    void startsAndEndsBesideChinesePunctuation() {
        assertHtml("<strong>注意：</strong>文字", "**注意：**文字");
        assertHtml("文字<strong>“引号”</strong>文字", "文字**“引号”**文字");
        assertHtml("<strong>（一）</strong>后文", "**（一）**后文");
        assertHtml("前文<em>「好。」</em>后文", "前文*「好。」*后文");
        assertHtml("用<strong><code>x</code></strong>吧", "用**`x`**吧");
        assertHtml("见<strong>[1]</strong>。", "见**[1]**。");
    }

    @Test
    void takesRareHanCharactersForHan() {
        assertHtml("𠮷<strong>“好”</strong>𠮷", "𠮷**“好”**𠮷");
    }

    @Test
    void leavesUnderscoresInsideWordsAlone() {
        assertHtml("snake_case_name 和 a_b", "snake_case_name 和 a_b");
    }

    @Test
    void asksForSpaceOrPunctuationBesideLatin() {
        assertHtml("a**&quot;b&quot;**c", "a**\"b\"**c");
        assertHtml("a ** b **", "a ** b **");
    }
}

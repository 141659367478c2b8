package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertTest {
    @ParameterizedTest
    @ValueSource(strings = {"note", "tip", "important", "warning", "caution", "info", "bug"})
    void namesItsKindInTheSitesOwnWords(String kind) {
        Page page = Page.of("> [!" + kind.toUpperCase(java.util.Locale.ROOT) + "]\n> 一\n>\n> - 二\n");
        assertEquals("""
                <div class="alert alert-%s" role="note"><p class="alert-title">⟨alert.%s⟩</p>
                <p>一</p>
                <ul>
                <li>二</li>
                </ul>
                </div>
                """.formatted(kind, kind), page.html());
        assertEquals("一\n二", page.document().passages().get(0).text());
    }

    @Test
    void takesATitleBehindTheMark() {
        Page page = Page.of("> [!Tip] 先 \\<看> &amp; `这里` \n> 一\n");
        assertEquals("""
                <div class="alert alert-tip" role="note"><p class="alert-title">先 &lt;看&gt; &amp; <code>这里</code></p>
                <p>一</p>
                </div>
                """, page.html());
        assertEquals("先 <看> & 这里\n一", page.document().passages().get(0).text());
    }

    @Test
    void isAQuotationWhereTheMarkIsNotFirst() {
        assertTrue(Page.of("> 一 [!NOTE]\n").html().startsWith("<blockquote>"));
    }

    @Test
    void reportsAnUnknownKind() {
        assertEquals(
                List.of("4:5+3 unknown-container: no alert 'NOT', did you mean 'NOTE'?"),
                Page.of("> [!NOT]\n> 一\n").diagnostics());
    }
}

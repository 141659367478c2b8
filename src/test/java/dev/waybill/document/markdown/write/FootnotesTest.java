package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootnotesTest {
    @Test
    void linksMarksAndNotesBothWays() {
        Page page = Page.of("甲[^b]乙[^b]\n\n[^b]: 注\n");
        assertEquals("""
                <p>甲<sup class="footnote-ref"><a id="fnref-b" href="#fn-b" role="doc-noteref" aria-label="⟨footnotes.title⟩ 1">1</a></sup>\
                乙<sup class="footnote-ref"><a id="fnref-b-1" href="#fn-b" role="doc-noteref" aria-label="⟨footnotes.title⟩ 1">1</a></sup></p>
                <section class="footnotes" role="doc-endnotes" aria-label="⟨footnotes.title⟩">
                <ol>
                <li id="fn-b"><p>注</p>
                <a class="footnote-back" href="#fnref-b" role="doc-backlink" aria-label="⟨footnotes.back⟩ 1">↩</a>\
                <a class="footnote-back" href="#fnref-b-1" role="doc-backlink" aria-label="⟨footnotes.back⟩ 1">↩</a></li>
                </ol>
                </section>
                """, page.html());
        assertEquals(List.of("fn-b", "fnref-b", "fnref-b-1"), page.document().anchors());
        assertEquals(List.of(), page.diagnostics());
    }

    @Test
    void numbersNotesByTheirFirstMarks() {
        Page page = Page.of("甲[^z]乙[^a]\n\n[^a]: 一[^z]\n[^z]: 二\n");
        assertEquals(
                List.of("fn-z", "fnref-z", "fn-a", "fnref-a", "fnref-z-1"),
                page.document().anchors());
    }

    @Test
    void reportsAMarkWithoutANote() {
        Page page = Page.of("甲[^x]\n");
        assertEquals(List.of("4:2+4 footnote: no footnote 'x'"), page.diagnostics());
        assertEquals("<p>甲[^x]</p>\n", page.html());
    }

    @Test
    void reportsANoteWithoutAMark() {
        assertEquals(
                List.of("6:1+7 unused-footnote: no mark refers to the footnote 'x', so it isn't shown"),
                Page.of("甲\n\n[^x]: 注\n").diagnostics());
    }
}

package dev.waybill.diagnostic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Translation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTest {
    @Test
    void putsTheCaretUnderTheDiagnostic() {
        assertEquals("""
                a.md:3:5: error[broken-link]: no page 'b.md'
                  3 | see [b](b.md)
                    |     ^^^
                  = link to a page that exists
                """, report("\n\nsee [b](b.md)\n", new Location("a.md", 3, 5, 3)));
    }

    @Test
    void countsAChineseCharacterAsTwoColumns() {
        assertEquals("""
                a.md:1:7: error[broken-link]: no page 'b.md'
                  1 | 见，[那页](b.md)。
                    |           ^^^^
                  = link to a page that exists
                """, report("见，[那页](b.md)。", new Location("a.md", 1, 7, 4)));
        assertEquals("    | ^^^^^^", caretLine(report("全角，x", new Location("a.md", 1, 1, 3))));
        assertEquals("    |     ^^", caretLine(report("𠮷😀全", new Location("a.md", 1, 3, 1))));
    }

    @Test
    void countsACombiningMarkAsNoColumn() {
        assertEquals("    |  ^", caretLine(report("e\u0301x", new Location("a.md", 1, 3, 1))));
    }

    @Test
    void showsADiagnosticOfAWholeFileWithoutALine() {
        assertEquals("""
                a.md: error[broken-link]: no page 'b.md'
                  = link to a page that exists
                """, report("text", Location.ofFile("a.md")));
    }

    @Test
    void showsADiagnosticBeyondTheTextWithoutALine() {
        assertFalse(report("one\n", new Location("a.md", 2, 1, 1)).contains("|"));
        assertFalse(report("one\n", new Location("other.md", 1, 1, 1)).contains("|"));
    }

    @Test
    void marksTheEndOfALine() {
        assertEquals("    |    ^", caretLine(report("abc\n", new Location("a.md", 1, 4, 1))));
    }

    @Test
    void cutsALongLineAroundTheDiagnostic() {
        String printed = report("a".repeat(500) + "[b](c)" + "d".repeat(500), new Location("a.md", 1, 501, 6));
        assertEquals(
                "  1 | " + "a".repeat(40) + "[b](c)" + "d".repeat(114),
                printed.lines().toList().get(1));
        assertEquals("    | " + " ".repeat(40) + "^^^^^^", caretLine(printed));
    }

    @Test
    void keepsTheCaretsWithinTheCutLine() {
        assertEquals("    | " + "^".repeat(160), caretLine(report("a".repeat(900), new Location("a.md", 1, 1, 900))));
    }

    @Test
    void makesControlCharactersVisible() {
        Location at = new Location("a\u001b[2J.md", 1, 3, 1);
        String printed = TextReport.of(Map.of("a\u001b[2J.md", "\t\u001b[31mx\u202e"), false, Translation.ENGLISH)
                .print(Diagnostic.of(Rule.BROKEN_LINK, at, Message.of("bad \u0007"), Message.of("mend\u200b it")));
        assertEquals("""
                a\ufffd[2J.md:1:3: error[broken-link]: bad \ufffd
                  1 |  \ufffd[31mx\ufffd
                    |   ^
                  = mend\ufffd it
                """, printed);
    }

    @Test
    void usesColoursOnlyWhenAsked() {
        Diagnostic diagnostic =
                Diagnostic.of(Rule.BROKEN_LINK, new Location("a.md", 1, 1, 1), Message.of("m"), Message.of("f"));
        Map<String, String> texts = Map.of("a.md", "text");
        assertFalse(TextReport.of(texts, false, Translation.ENGLISH)
                .print(diagnostic)
                .contains("\u001b"));
        String painted = TextReport.of(texts, true, Translation.ENGLISH).print(diagnostic);
        assertTrue(painted.contains("\u001b[31;1merror[broken-link]\u001b[0m"), painted);
        assertTrue(painted.contains("\u001b[31;1m^\u001b[0m"), painted);
    }

    private static String report(String text, Location at) {
        return TextReport.of(Map.of("a.md", text), false, Translation.ENGLISH)
                .print(Diagnostic.of(
                        Rule.BROKEN_LINK, at, Message.of("no page 'b.md'"), Message.of("link to a page that exists")));
    }

    private static String caretLine(String printed) {
        return printed.lines().toList().get(2);
    }
}

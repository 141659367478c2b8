package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.diagnostic.Location;
import org.junit.jupiter.api.Test;

class LineIndexTest {
    @Test
    void countsLinesAndColumnsFromOne() {
        LineIndex lines = index("ab\ncd\n");
        assertEquals(new Location("a.md", 1, 1, 2), lines.at(0, 2));
        assertEquals(new Location("a.md", 2, 2, 1), lines.at(4, 5));
    }

    @Test
    void countsAnAstralCharacterAsOneColumn() {
        LineIndex lines = index("😀𠮷x\n😀y");
        assertEquals(new Location("a.md", 1, 3, 1), lines.at(4, 5));
        assertEquals(new Location("a.md", 1, 1, 2), lines.at(0, 4));
        assertEquals(new Location("a.md", 2, 2, 1), lines.at(8, 9));
    }

    @Test
    void showsASpanOverLinesOnItsFirst() {
        assertEquals(new Location("a.md", 1, 2, 2), index("abc\ndef\n").at(1, 6));
    }

    @Test
    void givesAPlaceAtTheEndOfALineAndOfTheText() {
        assertEquals(new Location("a.md", 1, 3, 1), index("ab\ncd").at(2, 3));
        assertEquals(new Location("a.md", 2, 3, 1), index("ab\ncd").at(5, 5));
        assertEquals(new Location("a.md", 2, 1, 1), index("ab\n").at(3, 3));
        assertEquals(new Location("a.md", 1, 1, 1), index("").at(0, 0));
    }

    @Test
    void clampsOffsetsToTheText() {
        assertEquals(new Location("a.md", 1, 1, 2), index("ab").at(-5, 99));
        assertEquals(new Location("a.md", 1, 3, 1), index("ab").at(50, 99));
    }

    @Test
    void countsColumnsFarIntoALongLine() {
        String line = "一😀x".repeat(3000) + "\ud83d";
        LineIndex lines = index("a\n" + line + "\n");
        for (int start = 0; start < line.length(); start += 97) {
            for (int end : new int[] {start, start + 1, line.length() - 5, line.length()}) {
                int length = Math.max(1, line.codePointCount(start, Math.max(start, end)));
                assertEquals(
                        new Location("a.md", 2, line.codePointCount(0, start) + 1, length),
                        lines.at(start + 2, Math.max(start, end) + 2));
            }
        }
    }

    @Test
    void saysWhereALineStarts() {
        LineIndex lines = index("ab\n\ncd");
        assertEquals(0, lines.offset(1));
        assertEquals(3, lines.offset(2));
        assertEquals(4, lines.offset(3));
        assertEquals(4, lines.offset(9));
    }

    private static LineIndex index(String text) {
        return new LineIndex(new SourceFile("a.md", text));
    }
}

package dev.waybill.archetype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewTextTest {
    private static final Pattern TITLE = new Pattern("title: {{title}}\ndate: {{date}}\n{{other}}\n");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第一单怎么发货？| 第一单怎么发货？",
                "First sale | First sale",
                "2025 | \"2025\"",
                "true | \"true\"",
                "a: b | \"a: b\"",
                "say \\ \"x\" | \"say \\\\ \\\"x\\\"\"",
                "{{date}} | \"{{date}}\"",
                "$1 | \"$1\""
            })
    void writesATitleSoThatYamlReadsIt(String title, String written) {
        assertEquals(
                "title: " + written + "\ndate: 2025-05-18\n{{other}}\n",
                TITLE.with(Map.of("title", title, "date", "2025-05-18")));
    }

    @Test
    void putsATitleOfTwoLinesOnOne() {
        assertEquals("title: a b\ndate: {{date}}\n{{other}}\n", TITLE.with(Map.of("title", "a\n\tb\u0007")));
    }

    @Test
    void namesAChecklistByItsPath() {
        assertEquals("ebay-first-sale", NewPath.of("ebay/first-sale", "guide").checklist());
        assertEquals("guide", NewPath.of("guides/first", "").kind());
    }

    /** Otherwise all pages with Chinese names would have the same id. */
    @Test
    void tellsChecklistsApartWhosePathsLoseLetters() {
        String refund = NewPath.of("速卖通/退款", "guide").checklist();
        assertTrue(refund.matches("checklist-[0-9a-f]{8}"), refund);
        assertNotEquals(refund, NewPath.of("速卖通/退出", "guide").checklist());
        String mixed = NewPath.of("ebay/退款", "guide").checklist();
        assertTrue(mixed.matches("ebay-[0-9a-f]{8}"), mixed);
        String one = NewPath.of("a".repeat(70) + "/one", "guide").checklist();
        assertEquals(64, one.length());
        assertNotEquals(one, NewPath.of("a".repeat(70) + "/two", "guide").checklist());
    }
}

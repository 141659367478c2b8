package dev.waybill.site.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void keepsWordsOfEveryScript() {
        assertEquals("退出全托管", Slug.of("退出全托管"));
        assertEquals("Exit-1_2.0~x", Slug.of("Exit-1_2.0~x"));
    }

    @Test
    void isInComposedForm() {
        assertEquals("caf\u00e9", Slug.of("cafe\u0301"));
        assertEquals("caf\u00e9", Slug.of("cafe\u200d\u0301"));
    }

    @Test
    void writesAHyphenForSpacesOfEveryKind() {
        assertEquals("a-b-c-d-e", Slug.of("a b\tc\u00a0d\u3000e"));
    }

    @Test
    void writesAHyphenForReservedCharacters() {
        assertEquals("a-b", Slug.of("a / b?"));
        assertEquals("C", Slug.of("C++"));
        assertEquals("a-b-c-d-e-f", Slug.of("a\\b:c*d\"e<f>"));
        assertEquals("100-x", Slug.of("100%x"));
    }

    @Test
    void dropsInvisibleCharacters() {
        assertEquals("ab", Slug.of("a\u200b\u0007b\u202e"));
    }

    @Test
    void isNeverEmptyNorAllDots() {
        for (String name : List.of(".", "..", "...", "", "?", " / ", "---", "\u200b")) {
            assertTrue(Slug.of(name).matches("[0-9a-f]{12}"), name + " -> " + Slug.of(name));
        }
        assertEquals("hidden", Slug.of(".hidden."));
    }

    @Test
    void cutsALongNameAndHashesIt() {
        String fits = "保".repeat(85);
        assertEquals(fits, Slug.of(fits));
        String cut = Slug.of(fits + "证");
        assertTrue(cut.matches("保{80}-[0-9a-f]{12}"), cut);
        assertTrue(!cut.equals(Slug.of(fits + "金")));
        assertTrue(bytes(Slug.of("😀".repeat(100))) <= 255);
        assertEquals(255, bytes(Slug.of("a".repeat(300))));
    }

    @Test
    void isItsOwnSlug() {
        for (String name : List.of("a b", "cafe\u200d\u0301", "保".repeat(99), "..", "C++", "e\u0301-\u0301.")) {
            assertEquals(Slug.of(name), Slug.of(Slug.of(name)), name);
        }
    }

    @Test
    void isInLowerCaseForTags() {
        assertEquals("ebay-店铺", Slug.lowerCase("eBay 店铺"));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

package dev.waybill.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "a.md, a.md, true",
        "a.md, b/a.md, false",
        "*.md, a.md, true",
        "*.md, b/a.md, false",
        "?.md, ab.md, false",
        "b/**, b/a.md, true",
        "b/**, b/c/a.md, true",
        "b/, b/c/a.md, true",
        "b/**, bc/a.md, false",
        "**/a.md, a.md, true",
        "**/a.md, b/c/a.md, true",
        "b/**/a.md, b/a.md, true",
        "b/**/a.md, b/c/d/a.md, true",
        "**, a/b/c, true",
        "b*/*c/a.*, bb/cc/a.md, true",
    })
    void matchesWholePaths(String pattern, String path, boolean matches) {
        assertEquals(matches, new Glob(pattern).matches(path));
    }

    @Test
    void aHostilePatternEndsSoon() {
        String path = "a/".repeat(500) + "a".repeat(500);
        assertFalse(new Glob("**/a/".repeat(200) + "*a".repeat(200) + "b").matches(path));
    }
}

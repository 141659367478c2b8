package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeFolderTest {
    private static final String LAYOUT = "layouts/article.ftlh";

    @TempDir
    private Path root;

    @BeforeEach
    void writeWhatLiesOutside() throws IOException {
        Files.writeString(root.resolve("waybill.yaml"), "title: x");
        Files.createDirectories(root.resolve("templates/layouts"));
    }

    @Test
    void takesTheSitesOwnFileFirst() throws IOException {
        Files.writeString(root.resolve("templates/" + LAYOUT), "own");
        assertEquals(new SourceFile("templates/" + LAYOUT, "own"), file(LAYOUT));
    }

    @Test
    void takesTheDefaultThemesFileOtherwise() {
        assumeTrue(getClass().getResource("/dev/waybill/theme/" + LAYOUT) != null);
        assertEquals("templates/" + LAYOUT, file(LAYOUT).path());
        assertTrue(file(LAYOUT).text().contains("<"));
    }

    @Test
    void hasNoFileThatNeitherHolds() {
        assertTrue(new ThemeFolder(root).file("layouts/none.ftlh").isEmpty());
    }

    @Test
    void refusesAPathOutOfTheTheme() {
        ThemeFolder theme = new ThemeFolder(root);
        assertTrue(theme.file("../waybill.yaml").isEmpty());
        assertTrue(theme.file("layouts/../../waybill.yaml").isEmpty());
        assertTrue(theme.file(root.resolve("waybill.yaml").toString()).isEmpty());
    }

    private SourceFile file(String name) {
        return new ThemeFolder(root).file(name).orElseThrow().value();
    }
}

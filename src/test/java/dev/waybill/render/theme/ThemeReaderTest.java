package dev.waybill.render.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.ThemeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeReaderTest {
    @TempDir
    private Path root;

    private Parsed<Theme> theme(String language) {
        return ThemeReader.read(new ThemeFolder(root), language);
    }

    private ThemeAsset style() {
        return Optional.ofNullable(theme("en").value().assets().get("style")).orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve("templates").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void wordsAreThoseOfTheNearestLanguage() {
        assertEquals("首页", theme("zh-CN").value().words().text("nav.home"));
        assertEquals("首页", theme("zh-Hant").value().words().text("nav.home"));
        assertEquals("Home", theme("en-GB").value().words().text("nav.home"));
        assertEquals("Home", theme("fi").value().words().text("nav.home"));
    }

    @Test
    void wordThatALanguageLacksComesFromTheNext() throws IOException {
        write("words/fi.yaml", "nav:\n  home: Etusivu\n");
        Words words = theme("fi").value().words();
        assertEquals("Etusivu", words.text("nav.home"));
        assertEquals("Search", words.text("nav.search"));
    }

    @Test
    void numbersStandWhereTheWordWantsThem() {
        assertEquals("第2页，共5页", theme("zh-CN").value().words().text("page.number", 2, 5));
    }

    @Test
    void assetsAreNamedByWhatTheyHold() throws IOException {
        ThemeAsset before = style();
        assertTrue(
                before.permalink().path().matches("_wb/assets/site\\.[0-9a-f]{8}\\.css"),
                before.permalink().path());
        assertTrue(
                before.integrity().startsWith("sha384-") && before.integrity().length() == 71);
        write("footer/footer.css", "footer { color: red }");
        ThemeAsset after = style();
        assertNotEquals(before.permalink(), after.permalink());
        assertTrue(after.text().contains("footer{color:red}"));
    }

    @Test
    void binaryFileIsToldAsSuchWhereItIsNamed() throws IOException {
        write("theme.yaml", "stylesheets: [base/base.css]\nfiles:\n  logo: logo.png\n");
        Files.write(root.resolve("templates/logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        Parsed<Theme> theme = theme("en");
        assertEquals(Rule.ENCODING, theme.diagnostics().get(0).rule());
        assertEquals(
                "templates/theme.yaml:3:9",
                theme.diagnostics().get(0).location().toString());
        assertTrue(theme.diagnostics().get(0).message().toString().startsWith("'logo.png' isn't text"));
    }

    @Test
    void missingFileIsADiagnosticWhereItIsNamed() throws IOException {
        write("theme.yaml", "stylesheets:\n  - base/base.css\n  - nowhere.css\n");
        Parsed<Theme> theme = theme("en");
        assertEquals(Rule.FILE_ACCESS, theme.diagnostics().get(0).rule());
        assertEquals(
                "templates/theme.yaml:3:5",
                theme.diagnostics().get(0).location().toString());
    }

    @Test
    void wordThatIsNoTextIsADiagnostic() throws IOException {
        write("words/en.yaml", "nav:\n  home: [a]\nlone: x\n");
        assertEquals(
                "[templates/words/en.yaml:2:3, templates/words/en.yaml:3:1]",
                theme("en").diagnostics().stream()
                        .map(diagnostic -> diagnostic.location())
                        .toList()
                        .toString());
    }
}

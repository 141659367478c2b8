package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolicLinkTest {
    private static final String REFUSED = " leads out of the site or to a folder";

    @TempDir
    private Path folder;

    private Path root = Path.of(".");

    @BeforeEach
    void makeSite() throws IOException {
        root = folder.resolve("site");
        Files.createDirectories(root.resolve("content/a"));
        Files.writeString(folder.resolve("outside.md"), "secret");
    }

    @Test
    void followsALinkToAFileOfTheSite() throws IOException {
        Files.writeString(root.resolve("README.md"), "read me");
        link("content/a/readme.md", "../../README.md");
        SourceFolder source = new SourceFolder(root);
        assertEquals(List.of("content/a/readme.md"), source.tree().value().pages());
        assertEquals(
                new SourceFile("content/a/readme.md", "read me"),
                source.page("content/a/readme.md").value());
    }

    @Test
    void refusesALinkToAFileOutside() throws IOException {
        link("content/a/out.md", "../../../outside.md");
        link("content/a/image.svg", folder.resolve("outside.md").toString());
        assertRefused("content/a/image.svg", REFUSED);
        assertRefused("content/a/out.md", REFUSED);
    }

    @Test
    void refusesALinkToAFolderInsideOrOutside() throws IOException {
        link("content/out", "../..");
        link("content/same", "a");
        link("content/a/loop", "..");
        assertRefused("content/out", REFUSED);
        assertRefused("content/same", REFUSED);
        assertRefused("content/a/loop", REFUSED);
    }

    @Test
    void refusesALinkToItselfOrToNothing() throws IOException {
        link("content/self.md", "self.md");
        link("content/broken.md", "absent.md");
        assertRefused("content/self.md", " (symbolic links lead in a circle)");
        assertRefused("content/broken.md", " (no such file)");
    }

    @Test
    void refusesALinkToAHiddenFile() throws IOException {
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve(".git/config"), "token");
        Files.writeString(root.resolve(".env"), "token");
        link("content/config.txt", "../.git/config");
        link("content/env.txt", "../.env");
        assertRefused("content/config.txt", " leads to a hidden file");
        assertRefused("content/env.txt", " leads to a hidden file");
    }

    /** Behind such a link an edit would not be seen. */
    @Test
    void refusesLinksAmongTemplatesAsInContent() throws IOException {
        Files.createDirectories(folder.resolve("theme/layouts"));
        link("templates", "../theme");
        assertRefused("templates", REFUSED);
        Files.delete(root.resolve("templates"));
        Files.createDirectories(root.resolve("templates"));
        link("templates/layouts", "../../theme/layouts");
        link("templates/out.css", "../../outside.md");
        assertRefused("templates/layouts", REFUSED);
        assertRefused("templates/out.css", REFUSED);
    }

    @Test
    void readsNothingWhereContentItselfIsALinkOut() throws IOException {
        Files.delete(root.resolve("content/a"));
        Files.delete(root.resolve("content"));
        link("content", "..");
        assertRefused("content", REFUSED);
    }

    private void link(String path, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(path), Path.of(target));
    }

    /** The file is named in a diagnostic, and nothing of it was read. */
    private void assertRefused(String path, String why) {
        SourceFolder source = new SourceFolder(root);
        List<String> messages = source.tree().diagnostics().stream()
                .filter(diagnostic -> diagnostic.location().path().equals(path))
                .map(diagnostic -> diagnostic.message().toString().toString())
                .toList();
        assertEquals(1, messages.size(), messages.toString());
        assertEquals("'" + path + "'" + why, messages.get(0).replaceAll("^(symbolic link|can't read) ", ""));
        assertEquals(List.of(), source.tree().value().pages());
        assertEquals(List.of(), source.tree().value().assets());
    }
}

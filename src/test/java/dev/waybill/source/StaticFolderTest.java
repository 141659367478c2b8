package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticFolderTest {
    private static final String PUBLISHED =
            "; of hidden names only .domains, .htaccess, .nojekyll, .well-known are published";

    @TempDir
    private Path folder;

    @Test
    void holdsFilesOfEveryKindSortedByPath() throws IOException {
        for (String path : List.of("tool.js", "a/page.html", "CNAME", "a/x.md", "_redirects.txt", "_data/x.json")) {
            write("static/" + path);
        }
        write("content/a.md");
        assertEquals(
                List.of(
                        "static/CNAME",
                        "static/_data/x.json",
                        "static/_redirects.txt",
                        "static/a/page.html",
                        "static/a/x.md",
                        "static/tool.js"),
                paths());
        assertEquals(List.of("content/a.md"), tree().value().pages());
    }

    @Test
    void holdsTheHiddenNamesThatHostsAndBrowsersAskFor() throws IOException {
        for (String path : List.of(".well-known/security.txt", ".well-known/acme/x", ".nojekyll", ".htaccess")) {
            write("static/" + path);
        }
        assertEquals(
                List.of(
                        "static/.htaccess",
                        "static/.nojekyll",
                        "static/.well-known/acme/x",
                        "static/.well-known/security.txt"),
                paths());
        assertEquals(List.of(), tree().diagnostics());
    }

    @Test
    void warnsOfEveryOtherHiddenFileAndFolder() throws IOException {
        for (String path : List.of(".env", "a/.htpasswd", "a/.well-known/x", ".ssh/id")) {
            write("static/" + path);
        }
        assertEquals(List.of(), paths());
        assertEquals(
                List.of(
                        "static/.env: warning[hidden-file]: 'static/.env' is hidden, so it is not published",
                        "static/.ssh: warning[hidden-file]: 'static/.ssh' is hidden, so it is not published",
                        "static/a/.htpasswd: warning[hidden-file]: 'static/a/.htpasswd' is hidden, so it is not"
                                + " published",
                        "static/a/.well-known: warning[hidden-file]: 'static/a/.well-known' is hidden, so it is not"
                                + " published"),
                diagnostics().stream().map(Diagnostic::toString).toList());
        assertEquals(
                "move it out of static/, or rename it" + PUBLISHED,
                diagnostics().get(0).fix().toString());
    }

    @Test
    void leavesOutWithoutAWordWhatProgramsLeaveInAnyFolder() throws IOException {
        for (String path : List.of(
                ".git/config", ".gitkeep", ".well-known/.DS_Store", "a/._tool.js", ".tool.js.swp", ".svn/entries")) {
            write("static/" + path);
        }
        assertEquals(List.of(), paths());
        assertEquals(List.of(), tree().diagnostics());
    }

    @Test
    void refusesLinksAsContentDoes() throws IOException {
        write("secret.txt");
        Files.createDirectories(folder.resolve("site/static/a"));
        Files.writeString(folder.resolve("secret"), "x");
        link("static/a/out.js", "../../../secret");
        link("static/a/loop", "..");
        write(".env");
        link("static/env.txt", "../.env");
        link("static/inside.txt", "../secret.txt");
        assertEquals(List.of("static/inside.txt"), paths());
        assertEquals(
                List.of(
                        "symbolic link 'static/a/loop' leads out of the site or to a folder",
                        "symbolic link 'static/a/out.js' leads out of the site or to a folder",
                        "symbolic link 'static/env.txt' leads to a hidden file"),
                diagnostics().stream()
                        .map(diagnostic -> diagnostic.message().toString().toString())
                        .toList());
    }

    @Test
    void isNoLinkItself() throws IOException {
        Files.createDirectories(folder.resolve("site"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("elsewhere/a.js"), "x");
        link("static", "../elsewhere");
        assertEquals(List.of(), paths());
        assertEquals(
                List.of("symbolic link 'static' leads out of the site or to a folder"),
                diagnostics().stream()
                        .map(diagnostic -> diagnostic.message().toString().toString())
                        .toList());
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve("site").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private void link(String path, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve("site").resolve(path), Path.of(target));
    }

    private Parsed<SourceTree> tree() {
        return new SourceFolder(folder.resolve("site")).tree();
    }

    private List<Diagnostic> diagnostics() {
        return tree().diagnostics().stream().sorted().toList();
    }

    private List<String> paths() {
        return tree().value().staticFiles().stream().map(AssetFile::path).toList();
    }
}

package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
    @TempDir
    private Path root;

    @Test
    void tellsPagesDataAndAssetsApartSortedByPath() throws IOException {
        for (String path : List.of("b.md", "a/z.svg", "a/b.md", "a-b.md", "_data/stats.json", "_data/x.md", "A.md")) {
            write("content/" + path, "x");
        }
        write("content/checklists.lock.json", "{}");
        SourceTree tree = tree().value();
        assertEquals(List.of("content/A.md", "content/a-b.md", "content/a/b.md", "content/b.md"), tree.pages());
        assertEquals(
                List.of("content/_data/stats.json", "content/_data/x.md", "content/checklists.lock.json"),
                tree.data().stream().map(SourceFile::path).toList());
        assertEquals(
                List.of("content/a/z.svg"),
                tree.assets().stream().map(AssetFile::path).toList());
    }

    @Test
    void leavesHiddenFilesAndFoldersOut() throws IOException {
        write("content/.hidden.md", "x");
        write("content/.git/config", "x");
        write("content/a/.DS_Store", "x");
        assertEquals(new SourceTree(List.of(), List.of(), List.of()), tree().value());
    }

    @Test
    void readsChineseNames() throws IOException {
        write("content/速卖通/退出 托管.md", "正文");
        assertEquals(List.of(new SourceFile("content/速卖通/退出 托管.md", "正文")), pages());
    }

    @Test
    void isEmptyWithoutContent() {
        assertEquals(Parsed.clean(new SourceTree(List.of(), List.of(), List.of())), tree());
    }

    @Test
    void refusesAPageOverFiveMegabytes() throws IOException {
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("content/fits.md"), "a".repeat(5 << 20));
        Files.writeString(root.resolve("content/large.md"), "a".repeat((5 << 20) + 1));
        assertEquals(
                List.of("content/large.md: error[too-large]: the file has 5242881 bytes, and 5242880 is the most"),
                diagnostics());
    }

    @Test
    void keepsABackslashInANameApartFromAFolder() throws IOException {
        assumeFalse(root.getFileSystem().getSeparator().equals("\\"));
        write("content/a\\b.md", "one");
        write("content/a/b.md", "other");
        assertEquals(
                List.of("other", "one"), pages().stream().map(SourceFile::text).toList());
    }

    @Test
    void refusesANameThatIsNotUtf8() throws IOException, InterruptedException {
        assumeFalse(root.getFileSystem().getSeparator().equals("\\"));
        Files.createDirectories(root.resolve("content"));
        Process made = new ProcessBuilder("sh", "-c", "echo x > \"$(printf 'content/a\\377.svg')\"")
                .directory(root.toFile())
                .start();
        assumeFalse(made.waitFor() != 0);
        assertEquals(List.of("content/a\uFFFD.svg: error[file-access]: the file's name is not UTF-8"), diagnostics());
    }

    @Test
    void findsOneFileByItsPath() throws IOException {
        write("waybill.yaml", "title: x\n");
        SourceFolder folder = new SourceFolder(root);
        assertEquals(
                "title: x\n", folder.file("waybill.yaml").orElseThrow().value().text());
        assertTrue(folder.file("absent.yaml").isEmpty());
        assertTrue(folder.file("content").isEmpty());
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<SourceFile> pages() {
        SourceFolder source = new SourceFolder(root);
        return tree().value().pages().stream()
                .map(path -> source.page(path).value())
                .toList();
    }

    private Parsed<SourceTree> tree() {
        return new SourceFolder(root).tree();
    }

    private List<String> diagnostics() {
        SourceFolder source = new SourceFolder(root);
        Parsed<SourceTree> tree = tree();
        return Stream.concat(
                        tree.diagnostics().stream(),
                        tree.value().pages().stream().flatMap(path -> source.page(path).diagnostics().stream()))
                .map(Diagnostic::toString)
                .toList();
    }
}

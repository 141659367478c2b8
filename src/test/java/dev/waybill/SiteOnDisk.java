package dev.waybill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.document.checklist.ChecklistLock;
import dev.waybill.document.checklist.ChecklistLockText;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.pipeline.Build;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.pipeline.Progress;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.site.lock.LockUpdate;
import dev.waybill.site.schedule.Visibility;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A site that a test writes; without its own configuration it has only a title, and {@code rules: strict}. {@code «} and {@code »} mark the places where diagnostics
 * are expected.
 */
public final class SiteOnDisk {
    /** The time of every build of a test. */
    public static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

    private static final String CONFIGURATION = "waybill.yaml";

    private final Path root;
    private final List<Location> marks = new ArrayList<>();

    public SiteOnDisk(Path root) {
        this.root = root;
    }

    public SiteOnDisk file(String path, String written) {
        MarkedText text = MarkedText.of(path, written);
        marks.addAll(text.marks());
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.file().text());
            if (Files.notExists(root.resolve(CONFIGURATION))) {
                Files.writeString(root.resolve(CONFIGURATION), "title: Test\nrules: strict\n");
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of {@code content/} whose title is its path, with further front matter and a body. */
    public SiteOnDisk page(String path, String frontMatter, String body) {
        String more = frontMatter.isEmpty() ? "" : frontMatter.stripTrailing() + "\n";
        return file("content/" + path, "---\ntitle: " + path + "\n" + more + "---\n" + body);
    }

    public SiteOnDisk page(String path, String frontMatter) {
        return page(path, frontMatter, "Text.\n");
    }

    public SiteOnDisk page(String path) {
        return page(path, "");
    }

    /** Records all steps written so far as published, as {@code waybill ids --write} does. */
    public SiteOnDisk locked() {
        Site site = site();
        return file(
                ChecklistLock.PATH,
                ChecklistLockText.of(
                        LockUpdate.of(site, site.lock().orElseThrow()).lock()));
    }

    /** The joined site, whatever its diagnostics. */
    public Site site() {
        return site(new Visibility(false, false, false, NOW));
    }

    public Site site(Visibility visibility) {
        SourceFolder folder = new SourceFolder(root);
        SourceFile configuration = folder.file("waybill.yaml")
                .map(file -> file.value())
                .orElseGet(() -> new SourceFile("waybill.yaml", "title: Test\nrules: strict\n"));
        SourceTree tree = folder.tree().value();
        DocumentParser parser = new DocumentParser(folder::included);
        List<Document> documents = tree.pages().stream()
                .map(path -> parser.parse(folder.page(path).value()).value())
                .toList();
        return new SiteAssembler(ConfigurationReader.read(configuration).value(), visibility)
                .assemble(documents, tree)
                .value();
    }

    public List<Diagnostic> diagnostics() {
        return check().diagnostics();
    }

    public BuildReport check() {
        try {
            return Build.check(TestOptions.of(root).options(), Progress.SILENT).report();
        } catch (IOException | SiteNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    public void assertSilent() {
        assertEquals(List.of(), diagnostics());
    }

    /** Asserts exactly these diagnostics, all of the rule, at the marks in order. */
    public void assertDiagnostics(Rule rule, String... messages) {
        List<Diagnostic> diagnostics = diagnostics();
        assertEquals(
                List.of(messages),
                diagnostics.stream()
                        .map(diagnostic -> diagnostic.message().toString().toString())
                        .toList());
        diagnostics.forEach(diagnostic -> assertEquals(rule, diagnostic.rule()));
        assertEquals(marks, diagnostics.stream().map(Diagnostic::location).toList());
    }

    /** Asserts one diagnostic of a whole file. */
    public void assertFileDiagnostic(Rule rule, String path, String message) {
        assertEquals(
                List.of(path + ": error[" + rule.id() + "]: " + message),
                diagnostics().stream().map(Diagnostic::toString).toList());
    }
}

package dev.waybill.pipeline.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.MarkdownOptions;
import dev.waybill.pipeline.cache.DocumentStore.InMemory;
import dev.waybill.testing.FileClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentCacheTest {
    private static final List<String> PAGES = List.of("content/a.md", "content/b.md");

    @TempDir
    private Path top;

    private Path root = Path.of("root");
    private SiteOnDisk site = new SiteOnDisk(root);
    private final AtomicInteger parsed = new AtomicInteger();
    private List<DocumentCache.Entry<InMemory>> last = List.of();

    @BeforeEach
    void writeSite() throws IOException {
        root = Files.createDirectory(top.resolve("root"));
        site = new SiteOnDisk(root)
                .page("a.md", "", "甲。\n")
                .page("b.md", "", "::include[句](_facts.md)\n")
                .file("content/_facts.md", "一句。\n");
        assertEquals(2, parsedByABuild());
    }

    /** How many documents a build on those of the build before has to parse. */
    private int parsedByABuild() throws IOException {
        FileClock.passTick(root);
        parsed.set(0);
        DocumentCache<InMemory> cache = new DocumentCache<>(
                (document, terms) -> {
                    parsed.incrementAndGet();
                    return new InMemory(document, terms);
                },
                InputFiles.of(root, now()),
                last);
        PageFiles files = new PageFiles(root, MarkdownOptions.DEFAULT);
        PAGES.forEach(page -> cache.document(files.file(page)));
        last = List.copyOf(cache.used());
        return parsed.get();
    }

    private long now() throws IOException {
        Path probe = Files.createTempFile(top, "clock", "");
        return Files.getLastModifiedTime(probe).to(TimeUnit.NANOSECONDS);
    }

    @Test
    void reusesDocumentsOfUnchangedFiles() throws IOException {
        assertEquals(0, parsedByABuild());
        site.file("content/_other.md", "别的。\n");
        assertEquals(0, parsedByABuild());
    }

    @Test
    void reusesDocumentsOfTheSameTexts() throws IOException {
        for (String path : List.of("a.md", "b.md", "_facts.md")) {
            Files.setLastModifiedTime(root.resolve("content/" + path), FileTime.from(Instant.EPOCH));
        }
        assertEquals(0, parsedByABuild());
        assertEquals(0, parsedByABuild());
    }

    @Test
    void parsesWhatHasChanged() throws IOException {
        site.page("a.md", "", "乙。\n");
        assertEquals(1, parsedByABuild());
        site.file("content/_facts.md", "另一句。\n");
        assertEquals(1, parsedByABuild());
        Files.delete(root.resolve("content/_facts.md"));
        assertEquals(1, parsedByABuild());
    }

    @Test
    void givesADocumentADigestOfItsTexts() throws IOException {
        String digest = document(1).digest();
        assertEquals(0, parsedByABuild());
        assertEquals(digest, document(1).digest());
        site.file("content/_facts.md", "另一句。\n");
        assertEquals(1, parsedByABuild());
        assertTrue(!digest.equals(document(1).digest()));
    }

    private Document document(int page) {
        return last.stream()
                .filter(entry -> entry.file().path().equals(PAGES.get(page)))
                .map(entry -> entry.document().document().value())
                .findFirst()
                .orElseThrow();
    }
}

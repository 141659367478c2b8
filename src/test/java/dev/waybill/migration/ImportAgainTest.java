package dev.waybill.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing again brings over what has changed in the project, and nothing else. */
class ImportAgainTest {
    @TempDir
    private Path folder = Path.of("");

    private ImportedProject project;

    @BeforeEach
    void project() throws IOException {
        project = new ImportedProject(folder);
    }

    @Test
    void leavesEditedAndDeletedFilesAlone() throws IOException {
        project.file("a.md", "# A\n")
                .file("b.md", "# B\n")
                .file("c.md", "# C\n")
                .imported();
        Files.writeString(project.site().resolve("content/a.md"), "# Mine\n");
        Files.delete(project.site().resolve("content/c.md"));
        project.file("a.md", "# A new\n").file("b.md", "# B new\n").imported();
        assertEquals("# Mine", project.body("a.md"));
        assertEquals("# B new", project.body("b.md"));
        assertFalse(Files.exists(project.site().resolve("content/c.md")));
        assertTrue(
                project.report().matches("(?s).*\"conflicts\" : \\[\\s*\"content/a.md\"\\s*\\].*"), project.report());
    }

    @Test
    void deletesWhatTheProjectNoLongerHasUnlessItWasEdited() throws IOException {
        project.file("a.md", "# A\n")
                .file("b.md", "# B\n")
                .file("c.md", "# C\n")
                .imported();
        Files.writeString(project.site().resolve("content/a.md"), "# Mine\n");
        Files.delete(project.project().resolve("a.md"));
        Files.delete(project.project().resolve("b.md"));
        project.imported();
        assertEquals("# Mine", project.body("a.md"));
        assertFalse(Files.exists(project.site().resolve("content/b.md")));
    }

    @Test
    void bringsOverJustTheEditsOfAProject() throws IOException {
        Random random = new Random(21);
        for (int i = 0; i < 12; i++) {
            project.file("p" + i + ".md", "# Page " + i + "\n\nSee [next](p" + (i + 1) % 12 + ".md).\n");
        }
        project.imported();
        Map<Path, String> before = texts();
        for (int edit = 0; edit < 100; edit++) {
            int page = random.nextInt(12);
            project.file("p" + page + ".md", "# Page " + page + "\n\nEdit " + edit + ".\n");
            project.imported();
            Map<Path, String> after = texts();
            Path changed = project.site().resolve("content/p" + page + ".md");
            assertTrue(after.getOrDefault(changed, "").contains("Edit " + edit));
            before.remove(changed);
            Map<Path, String> others = new TreeMap<>(after);
            others.remove(changed);
            assertEquals(before, others);
            before = after;
        }
    }

    private Map<Path, String> texts() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (var files = Files.walk(project.site())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("import-report.json")) {
                    texts.put(file, Files.readString(file));
                }
            }
        }
        return texts;
    }

    @Test
    void refusesAFolderInsideTheProjectAndAnEmptyOne() throws IOException {
        assertEquals(1, project.run().code());
        project.file("a.md", "# A\n");
        Files.createSymbolicLink(folder.resolve("new"), project.project());
        assertEquals(2, project.run().code());
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(project.site());
        Files.createSymbolicLink(project.site().resolve("content"), outside);
        assertEquals(2, project.file("a.md", "# A\n").run().code());
        try (var files = Files.list(outside)) {
            assertEquals(0, files.count());
        }
    }
}

package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.TestOptions;
import dev.waybill.output.OutputFile;
import dev.waybill.testing.FileClock;
import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of a site in several languages. */
class LanguagesBuildTest {
    private static final Path SITE = Path.of("src/test/resources/sites/languages");
    private static final List<String> LANGUAGES = List.of("en", "zh", "ar");

    @TempDir
    private Path top;

    private final Random random = new Random(20);

    @Test
    void equalsACleanBuildAfterAnyEdit() throws IOException, SiteNotFoundException {
        Path root = top.resolve("root");
        FolderBytes.copy(SITE, root);
        Path target = root.resolve("site");
        build(root, target, false);
        int edits = LongForm.times(5, 300);
        for (int edit = 0; edit < edits; edit++) {
            String what = edit(root);
            BuildReport report = build(root, target, false);
            Path clean = top.resolve("clean");
            assertEquals(build(root, clean, true).diagnostics(), report.diagnostics(), what);
            if (report.errors() == 0) {
                assertEquals(Set.of(), FolderBytes.difference(FolderBytes.of(clean), FolderBytes.of(target)), what);
            }
        }
    }

    private static BuildReport build(Path root, Path target, boolean clean) throws IOException, SiteNotFoundException {
        FileClock.passTick(root);
        TestOptions options = TestOptions.of(root).into(target).by("program");
        return (clean ? options.clean() : options).publish(Progress.SILENT);
    }

    /** Adds, changes or removes a page in one language, or changes the languages. */
    private String edit(Path root) throws IOException {
        String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        Path page = root.resolve("content/" + language + "/guide/page-" + random.nextInt(3) + ".md");
        int what = random.nextInt(5);
        if (what == 0) {
            Files.deleteIfExists(page);
            return "deleted " + page;
        }
        if (what == 1) {
            Path settings = root.resolve("waybill.yaml");
            String before = Files.readString(settings);
            boolean has = before.contains("path: english/");
            Files.writeString(
                    settings,
                    has
                            ? before.replace("    path: english/\n", "")
                            : before.replace("  en:\n", "  en:\n    path: english/\n"));
            return "moved the first language";
        }
        Files.writeString(
                page,
                "---\ntitle: Page " + random.nextInt(9) + "\nsummary: s\ndate: 2025-0" + (1 + random.nextInt(4))
                        + "-01\ntags: [t" + random.nextInt(2)
                        + "]\n---\n[over](../../zh/guide/exit.md) [here](exit.md)\n");
        return "wrote " + page;
    }

    @Test
    void previewsAPageInItsLanguage() throws IOException, SiteNotFoundException {
        Path root = top.resolve("root");
        FolderBytes.copy(SITE, root);
        WarmBuild warm = new WarmBuild(root);
        warm.run(TestOptions.of(root).future().options(), new WarmBuild.Reader() {
            @Override
            public void accept(OutputFile file) {}

            @Override
            public boolean keep(String path) {
                return false;
            }
        });
        Path page = root.resolve("content/ar/guide/exit.md");
        Files.writeString(page, Files.readString(page).replace("نفّذ", "شغّل"));
        List<OutputFile> files = warm.preview(Set.of("content/ar/guide/exit.md"), path -> true);
        assertEquals(
                List.of("ar/guide/exit/index.html"),
                files.stream().map(OutputFile::path).toList());
        String html = new String(files.get(0).bytes(), StandardCharsets.UTF_8);
        assertTrue(html.contains("dir=\"rtl\"") && html.contains("شغّل") && html.contains("الرئيسية"), html);
    }
}

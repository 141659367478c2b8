package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.TestOptions;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingConfigurationTest {
    @TempDir
    private Path top;

    private Path root = Path.of("root");
    private Path file = Path.of("file");

    @BeforeEach
    void writeHomePage() throws IOException {
        root = Files.createDirectories(top.resolve("root"));
        file = root.resolve("waybill.yaml");
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("content/_index.md"), "---\ntitle: 指南\n---\n正文。\n");
    }

    @Test
    void tellsWhichSettingsWereTaken() throws IOException, SiteNotFoundException {
        Diagnostic told = onlyDiagnostic(build().diagnostics());
        assertEquals(
                "waybill.yaml: warning[missing-configuration]: there is no waybill.yaml, so the title is '指南', the address"
                        + " https://example.org/, the language zh-CN and the time zone UTC",
                told.toString().lines().findFirst().orElseThrow());
        assertTrue(Files.readString(root.resolve("site/index.html")).contains("<title>指南</title>"));
    }

    @Test
    void isSilentWhereThereIsOne() throws IOException, SiteNotFoundException {
        Files.writeString(file, "title: T\n");
        assertEquals(List.of(), build().diagnostics());
    }

    @Test
    void isAnErrorUnderStrict() throws IOException, SiteNotFoundException {
        BuildReport report =
                TestOptions.of(root).into(root.resolve("site")).strict().publish();
        assertEquals(1, report.errors());
        assertTrue(report.configurationFails());
        assertTrue(Files.notExists(root.resolve("site")));
    }

    @Test
    void refusesWhatIsNoFileInsideTheSite() throws IOException, SiteNotFoundException, InterruptedException {
        Files.createSymbolicLink(file, Path.of("absent.yaml"));
        assertRefused("can't read 'waybill.yaml' (no such file)");
        Files.delete(file);
        Files.writeString(top.resolve("outside.yaml"), "title: 别处\n");
        Files.createSymbolicLink(file, Path.of("../outside.yaml"));
        assertRefused("symbolic link 'waybill.yaml' leads out of the site or to a folder");
        Files.delete(file);
        Files.createDirectory(file);
        assertRefused("'waybill.yaml' is a folder, a pipe or a device");
        Files.delete(file);
        if (new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0) {
            assertRefused("'waybill.yaml' is a folder, a pipe or a device");
        }
    }

    @Test
    void followsALinkInsideTheSite() throws IOException, SiteNotFoundException {
        Files.writeString(root.resolve("settings.yaml"), "title: T\n");
        Files.createSymbolicLink(file, Path.of("settings.yaml"));
        assertEquals(List.of(), build().diagnostics());
    }

    @Test
    void isNoSiteWithoutContentEither() throws IOException {
        Files.delete(root.resolve("content/_index.md"));
        Files.delete(root.resolve("content"));
        assertThrows(SiteNotFoundException.class, this::build);
    }

    private void assertRefused(String message) throws IOException, SiteNotFoundException {
        Diagnostic told = onlyDiagnostic(build().diagnostics());
        assertEquals(Rule.FILE_ACCESS, told.rule());
        assertEquals(Severity.ERROR, told.severity());
        assertEquals("waybill.yaml", told.location().path());
        assertEquals(message, told.message().toString());
    }

    private static Diagnostic onlyDiagnostic(List<Diagnostic> diagnostics) {
        assertEquals(1, diagnostics.size(), diagnostics::toString);
        return diagnostics.get(0);
    }

    private BuildReport build() throws IOException, SiteNotFoundException {
        return TestOptions.of(root).into(root.resolve("site")).publish();
    }
}

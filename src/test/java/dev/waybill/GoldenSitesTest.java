package dev.waybill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.waybill.command.WaybillCommand;
import dev.waybill.command.option.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code src/test/resources/sites/} is a site, which is built unchanged.
 *
 * <p>{@code expected.txt} contains the diagnostics that the build prints; without the file there are none. The files in {@code expected/}
 * are byte for byte the same in the built site, which may have others. {@code -Dgolden.rewrite=true} rewrites both with the actual results;
 * to compare another file, first create an empty one of its name.
 */
class GoldenSitesTest {
    private static final Path SITES = Path.of("src/test/resources/sites");
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");

    @TempDir
    private Path target;

    @TestFactory
    Stream<DynamicTest> sites() throws IOException {
        try (Stream<Path> sites = Files.list(SITES)) {
            return sites.sorted().toList().stream()
                    .map(site -> DynamicTest.dynamicTest(name(site), () -> compare(site, target.resolve(name(site)))));
        }
    }

    @Test
    void goldenFilesAreNotLeftEmpty() throws IOException {
        try (Stream<Path> files = Files.walk(SITES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.size(file) == 0 && !REWRITE, file.toString());
            }
        }
    }

    private static void compare(Path site, Path target) throws IOException {
        String diagnostics = build(site, target);
        Path printed = site.resolve("expected.txt");
        if (REWRITE && !diagnostics.isEmpty()) {
            Files.writeString(printed, diagnostics);
        }
        assertEquals(Files.exists(printed) ? Files.readString(printed) : "", diagnostics);
        for (Path file : goldenFiles(site.resolve("expected"))) {
            Path built =
                    target.resolve(site.resolve("expected").relativize(file).toString());
            if (REWRITE) {
                Files.write(file, Files.readAllBytes(built));
            }
            assertEquals(Files.readString(file), Files.readString(built), file.toString());
        }
    }

    private static String build(Path site, Path target) {
        ByteArrayOutputStream diagnostics = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(diagnostics, true, StandardCharsets.UTF_8),
                Map.of("WAYBILL_LANG", "en"),
                Clock.fixed(SiteOnDisk.NOW, ZoneOffset.UTC),
                false);
        WaybillCommand.run(terminal, "build", "-s", site.toString(), "-d", target.toString());
        return diagnostics.toString(StandardCharsets.UTF_8);
    }

    private static List<Path> goldenFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path site) {
        return String.valueOf(site.getFileName());
    }
}

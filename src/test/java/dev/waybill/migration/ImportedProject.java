package dev.waybill.migration;

import dev.waybill.command.WaybillCommand;
import dev.waybill.command.option.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A project in a temporary folder, imported by the command as a person would. */
final class ImportedProject {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC);

    private final Path project;
    private final Path site;

    ImportedProject(Path folder) throws IOException {
        this.project = Files.createDirectories(folder.resolve("old"));
        this.site = folder.resolve("new");
    }

    Path project() {
        return project;
    }

    Path site() {
        return site;
    }

    ImportedProject file(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** What a command prints, and its exit code. */
    record Run(int code, String text) {}

    Run run(String... options) {
        List<String> words = new ArrayList<>(List.of("import", project.toString(), site.toString()));
        words.addAll(List.of(options));
        return command(words.toArray(String[]::new));
    }

    /** Imports the project, which has to succeed. */
    ImportedProject imported(String... options) {
        Run run = run(options);
        if (run.code() != 0) {
            throw new AssertionError(run.text());
        }
        return this;
    }

    /** Builds the new site. */
    Run build() {
        return command("build", "-s", site.toString(), "-d", site.resolve("out").toString());
    }

    private static Run command(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = WaybillCommand.run(new Terminal(out, out, Map.of("WAYBILL_LANG", "en"), CLOCK, false), words);
        return new Run(code, bytes.toString(StandardCharsets.UTF_8));
    }

    String text(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }

    /** A page without its front matter. */
    String body(String path) throws IOException {
        String text = text("content/" + path);
        return text.startsWith("---\n")
                ? text.substring(text.indexOf("\n---\n") + 5).strip()
                : text.strip();
    }

    String report() throws IOException {
        return text("import-report.json");
    }
}

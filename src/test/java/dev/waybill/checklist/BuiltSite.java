package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.TestOptions;
import dev.waybill.command.WaybillCommand;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.testing.StaticServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A site of Markdown files that the program builds, served under a path with the policy of its {@code _headers}. */
final class BuiltSite implements AutoCloseable {
    static final String LOCK = "content/checklists.lock.json";
    private static final String PATH = "shop/guides/";
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final Path source;
    private final Path served;
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private final StaticServer server;

    BuiltSite(Path folder) throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        served = Files.createDirectories(folder.resolve("served").resolve("shop"));
        server = new StaticServer(folder.resolve("served"), headers);
        settings("");
    }

    String address() {
        return server.address() + PATH;
    }

    List<String> requests() {
        return server.requests();
    }

    BuiltSite settings(String more) throws IOException {
        return file(
                "waybill.yaml",
                "title: 指南\nid: waybill.example\nbaseUrl: https://waybill.example/" + PATH + "\n" + more);
    }

    BuiltSite file(String path, String text) throws IOException {
        Path file = source.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** The page of the list {@code exit-managed}. */
    BuiltSite list(String path, String steps) throws IOException {
        return file(
                "content/" + path,
                "---\ntitle: 速卖通全托管怎么退出\nchecklist: exit-managed\n---\n先看得失，再看步骤。\n\n## 退出清单 {#checklist}\n\n" + steps);
    }

    BuiltSite delete(String path) throws IOException {
        Files.delete(source.resolve(path));
        return this;
    }

    BuiltSite edit(String path, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(source.resolve(path));
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new IllegalArgumentException("the edit changes nothing");
        }
        return file(path, after);
    }

    String text(String path) throws IOException {
        return Files.readString(source.resolve(path));
    }

    /** The text of a published file. */
    String published(String path) throws IOException {
        return Files.readString(served.resolve("guides").resolve(path));
    }

    /** Builds the site and returns the diagnostics, one per line. */
    List<String> build() throws IOException {
        try {
            BuildReport report = TestOptions.of(source)
                    .into(served.resolve("guides"))
                    .now(NOW)
                    .publish();
            if (report.errors() == 0) {
                published("_headers")
                        .lines()
                        .filter(line -> line.contains("Content-Security-Policy: "))
                        .forEach(line -> headers.put("Content-Security-Policy", line.replaceFirst(".*?: ", "")));
            }
            return report.diagnostics().stream().map(Diagnostic::toString).toList();
        } catch (SiteNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Updates the lock file, as an editor does, and publishes; asserts that there are no diagnostics. */
    BuiltSite publish() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(stream, stream, Map.of("WAYBILL_LANG", "en"), Clock.fixed(NOW, ZoneOffset.UTC), false);
        int exit = WaybillCommand.run(terminal, "ids", "--write", "-s", source.toString());
        assertEquals(0, exit, () -> said.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(), build());
        return this;
    }

    /** Sends this policy with every answer instead of the site's. */
    void answerWith(String policy) {
        headers.put("Content-Security-Policy", policy);
    }

    @Override
    public void close() {
        server.close();
    }
}

package dev.waybill.serve;

import dev.waybill.TestOptions;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;
import dev.waybill.pipeline.BuildOptions;
import dev.waybill.pipeline.BuildReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A site that a test edits while it is served. */
final class ServedSite implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    final List<String> diagnostics = new CopyOnWriteArrayList<>();
    final AtomicInteger builds = new AtomicInteger();
    private final Path root;
    private final DevServer server;

    private ServedSite(Path root) throws IOException {
        this.root = root;
        this.server = DevServer.start(
                new ServeOptions(
                        root,
                        InetAddress.getLoopbackAddress(),
                        "127.0.0.1",
                        0,
                        this::options,
                        language -> Translation.ENGLISH),
                new Log());
    }

    /** A served site with a home page and the guide {@code a}. */
    static ServedSite in(Path root) throws IOException {
        write(root, "waybill.yaml", "title: 指南\nid: waybill.example\nbaseUrl: https://waybill.example/portal/\n");
        write(root, "content/_index.md", "---\ntitle: 首页\n---\n欢迎。\n");
        write(root, "content/a.md", page("第一版"));
        return new ServedSite(root);
    }

    static String page(String text) {
        return "---\ntitle: 甲\nsummary: 一句话。\n---\n" + text + "\n";
    }

    ServedSite file(String path, String text) throws IOException {
        write(root, path, text);
        return this;
    }

    Path path(String path) {
        return root.resolve(path);
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private BuildOptions options(URI at) {
        return TestOptions.of(root).at(at).drafts().future().now(NOW).options();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private final class Log implements ServeLog {
        @Override
        public void built(BuildReport report, int changed, long nanoseconds) {
            builds.incrementAndGet();
            report.diagnostics().stream().map(Diagnostic::toString).forEach(diagnostics::add);
        }

        @Override
        public void failed(Message reason) {
            diagnostics.add(reason.toString());
        }
    }
}

package dev.waybill.portal;

import dev.waybill.TestOptions;
import dev.waybill.output.Compression;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.testing.StaticServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The portal of this checkout, built once for all tests. */
final class BuiltPortal {
    private static final BuiltPortal ONCE = new BuiltPortal();

    private final Path folder;
    private final BuildReport report;

    private BuiltPortal() {
        try {
            folder = Files.createTempDirectory("portal").resolve("site");
            report = build(folder, Set.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Builds the portal into a folder of the test. */
    static BuildReport build(Path folder, Set<Compression> compressions) throws IOException {
        TestOptions options = TestOptions.of(Path.of(""))
                .into(folder)
                .strict()
                .compressed(compressions)
                .now(Instant.parse("2026-11-23T00:00:00Z"));
        try {
            return options.publish();
        } catch (SiteNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static BuiltPortal get() {
        return ONCE;
    }

    /** Serves it on loopback, with the headers that {@code _headers} sets for every page. */
    StaticServer serve() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        text("_headers").split("\n\n", 2)[0].lines().skip(1).forEach(line -> {
            String[] header = line.strip().split(": ", 2);
            headers.put(header[0], header[1]);
        });
        return new StaticServer(folder, headers);
    }

    Path folder() {
        return folder;
    }

    BuildReport report() {
        return report;
    }

    /** The pages a reader can open, as paths from the site's root, sorted. */
    List<String> pages() {
        return files(".html").stream()
                .filter(path -> !isRedirect(path))
                .map(path ->
                        path.endsWith("index.html") ? path.substring(0, path.length() - "index.html".length()) : path)
                .toList();
    }

    /** Every output file with this suffix, sorted. */
    List<String> files(String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(path -> path.endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String path) {
        try {
            String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        return new String(bytes(path), java.nio.charset.StandardCharsets.UTF_8);
    }

    boolean isRedirect(String path) {
        return text(path).contains("http-equiv=\"refresh\"");
    }
}

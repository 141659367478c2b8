package dev.waybill.portal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.output.Compression;
import dev.waybill.testing.Nginx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal behind a real nginx, with the configuration in docs/static/. */
class HostingTest {
    @TempDir
    private static Path top;

    private static Path site = Path.of("site");
    private static final List<Nginx> RUNNING = new ArrayList<>();

    @BeforeAll
    static void serve() throws IOException {
        site = top.resolve("site");
        BuiltPortal.build(site, EnumSet.allOf(Compression.class));
        RUNNING.add(Nginx.serve(site, top.resolve("server")));
    }

    @AfterAll
    static void stop() throws IOException {
        for (Nginx nginx : RUNNING) {
            nginx.close();
        }
    }

    @Test
    void sendsTheHeadersOfTheHeadersFile() throws Exception {
        HttpHeaders headers = get("/").headers();
        int compared = 0;
        for (String line : Files.readString(site.resolve("_headers"))
                .split("\n\n")[0]
                .lines()
                .skip(1)
                .toList()) {
            String[] header = line.strip().split(": ", 2);
            assertEquals(List.of(header[1]), headers.allValues(header[0]), header[0]);
            compared++;
        }
        assertEquals(5, compared);
    }

    @Test
    void letsOnlyFingerprintedFilesBeKept() throws Exception {
        assertEquals(
                List.of("public, max-age=0, must-revalidate"),
                get("/").headers().allValues("Cache-Control"));
        assertEquals(
                List.of("public, max-age=0, must-revalidate"),
                get("/search/").headers().allValues("Cache-Control"));
        assertEquals(
                List.of("public, max-age=0, must-revalidate"),
                get("/_wb/assets/none.css").headers().allValues("Cache-Control"));
        String search = search();
        for (String path : List.of(style(), search + first(search))) {
            HttpResponse<byte[]> kept = get("/" + path);
            assertEquals(200, kept.statusCode(), path);
            assertEquals(
                    List.of("public, max-age=31536000, immutable"),
                    kept.headers().allValues("Cache-Control"),
                    path);
        }
        for (String folder : List.of("_wb/assets/", search)) {
            assertTrue(Files.readString(site.resolve("_headers"))
                    .contains("/" + folder + "*\n  Cache-Control: public, max-age=31536000, immutable\n"));
        }
    }

    @Test
    void handsOutTheCompressedFormToWhoTakesIt() throws Exception {
        String style = style();
        HttpResponse<byte[]> small = get("/" + style, "Accept-Encoding", "gzip");
        assertEquals("gzip", small.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("Accept-Encoding", small.headers().firstValue("Vary").orElse(""));
        assertArrayEquals(Files.readAllBytes(site.resolve(style + ".gz")), small.body());
        HttpResponse<byte[]> plain = get("/" + style);
        assertEquals("", plain.headers().firstValue("Content-Encoding").orElse(""));
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes());
    }

    @Test
    void handsOutBrotliToWhoTakesBoth() throws Exception {
        String style = style();
        for (String path : List.of("/" + style, "/")) {
            HttpResponse<byte[]> small = get(path, "Accept-Encoding", "gzip, br");
            assertEquals("br", small.headers().firstValue("Content-Encoding").orElse(""), path);
            assertEquals("Accept-Encoding", small.headers().firstValue("Vary").orElse(""), path);
            byte[] read = new BrotliInputStream(new ByteArrayInputStream(small.body())).readAllBytes();
            assertArrayEquals(get(path).body(), read, path);
        }
    }

    @Test
    void leadsFromAnOldAddressToTheNewOne() throws Exception {
        List<String> rules = Files.readAllLines(site.resolve("_redirects"));
        assertFalse(rules.isEmpty());
        for (String rule : rules) {
            String[] words = rule.split(" ");
            HttpResponse<byte[]> response = get(words[0]);
            assertEquals(301, response.statusCode(), rule);
            String location = response.headers().firstValue("Location").orElse("");
            assertTrue(location.endsWith(words[1]), location);
            assertEquals(200, get(words[1]).statusCode(), rule);
        }
    }

    @Test
    void showsNoFileThatIsForProgramsOnly() throws Exception {
        for (String path : List.of("/_headers", "/_redirects", "/.waybill", "/none/")) {
            HttpResponse<byte[]> response = get(path);
            assertEquals(404, response.statusCode(), path);
            assertArrayEquals(Files.readAllBytes(site.resolve("404.html")), response.body(), path);
        }
    }

    private static String search() throws IOException {
        try (var files = Files.list(site.resolve("_wb/search"))) {
            return files.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith("texts"))
                    .map(folder -> "_wb/search/" + folder.getFileName() + "/")
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String first(String folder) throws IOException {
        try (var files = Files.list(site.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String style() throws IOException {
        try (var files = Files.list(site.resolve("_wb/assets"))) {
            return files.map(file -> "_wb/assets/" + file.getFileName())
                    .filter(path -> path.endsWith(".css"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return RUNNING.get(0).get(path, headers);
    }
}

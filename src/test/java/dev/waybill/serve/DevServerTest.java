package dev.waybill.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.LiveObjects;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server on an editor's machine must not do for other sites. */
class DevServerTest {
    private static final int REBUILDS = LongForm.times(40, 5_000);

    /** Longer than any step here takes on a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    private Path root;

    private ServedSite site;

    @BeforeEach
    void serve() throws IOException {
        site = ServedSite.in(root);
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private String ask(String line, String... headers) throws IOException {
        String host = "127.0.0.1:" + site.at("").getPort();
        String all = headers.length == 0 ? "Host: " + host : String.join("\r\n", headers);
        return askAll(line + " HTTP/1.1\r\n" + all + "\r\nConnection: close\r\n\r\n");
    }

    private String askAll(String request) throws IOException {
        URI at = site.at("");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), at.getPort())) {
            socket.setSoTimeout((int) BOUND.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String status(String answer) {
        return answer.substring(9, 12);
    }

    @Test
    void answersAPageFromMemory() throws IOException {
        String answer = ask("GET /a/");
        assertEquals("200", status(answer));
        assertTrue(answer.contains("第一版"), answer);
        assertTrue(answer.contains("X-content-type-options: nosniff"), answer);
        assertTrue(answer.contains("Cross-origin-resource-policy: same-origin"), answer);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("access-control-"), answer);
        assertEquals("308", status(ask("GET /a")));
        assertEquals("404", status(ask("GET /none/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../waybill.yaml",
                "/%2e%2e/waybill.yaml",
                "/..%2fwaybill.yaml",
                "/a/../../waybill.yaml",
                "/%00",
                "//etc/passwd",
                "/content/a.md",
                "/a/index.html/..",
                "/.waybill"
            })
    void answersNothingThatWasNotBuilt(String path) throws IOException {
        assertEquals("404", status(ask("GET " + path)));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "localhost:1314, 200",
        "127.0.0.1:9, 200",
        "[::1]:1314, 200",
        "LOCALHOST, 200",
        "evil.example, 421",
        "evil.example:1314, 421",
        "127.0.0.1.evil.example, 421",
        "localhost.evil.example, 421",
        "'', 421"
    })
    void answersToItsOwnNamesOnly(String host, String status) throws IOException {
        assertEquals(status, status(ask("GET /a/", "Host: " + host)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void refusesWhatIsNoReading(String method) throws IOException {
        String answer = ask(method + " /a/");
        assertEquals("405", status(answer));
        assertTrue(answer.contains("Allow: GET, HEAD"), answer);
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        String answer = ask("HEAD /a/");
        assertEquals("200", status(answer));
        assertTrue(answer.endsWith("\r\n\r\n"), answer);
        assertEquals("405", status(ask("POST /_waybill/events?x&/a/")));
        assertEquals("400", status(ask("GET /_waybill/events")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost|Host: localhost",
                "Host: localhost|Host: evil.example",
                "X: no host",
                "Host: me@localhost",
                "Host: localhost/x",
                "Host: localhost, evil.example",
                "Host: localhost:1;script-src",
                "Host: localhost|Content-Length: 0|Content-Length: 0",
                "Host: localhost|Content-Length: 4|Transfer-Encoding: chunked"
            })
    void refusesWhatCanBeReadInTwoWays(String headers) throws IOException {
        assertEquals("400", status(ask("GET /a/", headers.split("\\|"))));
    }

    @Test
    void takesABodyForNoRequest() throws IOException {
        String second = "GET /a/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String first = "GET /a/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: " + second.length();
        assertEquals(1, (askAll(first + "\r\n\r\n" + second) + " ").split("HTTP/1.1 ").length - 1);
    }

    @Test
    void holdsARequestLineToTheHost() throws IOException {
        assertEquals("400", status(ask("GET http://evil.example/a/", "Host: localhost")));
        assertEquals("421", status(ask("GET http://evil.example/a/", "Host: evil.example")));
        assertEquals("200", status(ask("GET http://localhost:1314/a/", "Host: localhost:1314")));
        assertEquals("404", status(ask("GET //a")));
    }

    @Test
    void answersNoHeadWithoutEnd() throws IOException {
        StringBuilder many = new StringBuilder("GET /a/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (int i = 0; i < 200; i++) {
            many.append("X").append(i).append(": y\r\n");
        }
        assertEquals("", askAll(many + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: http://localhost:9999",
                "Origin: http://localhost.evil.example",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors|Sec-Fetch-Dest: image",
                "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: iframe"
            })
    void answersNothingToAnotherSite(String headers) throws IOException {
        String[] all = ("Host: localhost|" + headers).split("\\|");
        for (String path : List.of("/a/", "/_wb/assets/", "/_waybill/events?x&/a/", "/none/")) {
            assertEquals("403", status(ask("GET " + path, all)), path);
        }
    }

    @Test
    void answersItsOwnPagesAndALinkThatIsClicked() throws IOException {
        String host = "Host: localhost:8080"; // behind a tunnel
        assertEquals(
                "200", status(ask("GET /a/", host, "Origin: http://localhost:8080", "Sec-Fetch-Site: same-origin")));
        assertEquals("200", status(ask("GET /a/", host, "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate")));
        assertEquals(
                "200",
                status(ask(
                        "GET /a/",
                        host,
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Mode: navigate",
                        "Sec-Fetch-Dest: document")));
    }

    @Test
    void letsTheOldestStreamMakeWayForANewOne() throws IOException {
        String version = ask("GET /a/").replaceFirst("(?s).*data-version=\"([^\"]*)\".*", "$1");
        List<Socket> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 3 * EventStreams.MAX; i++) {
                Socket stream = stream(version);
                streams.add(stream);
                assertTrue(readUntil(stream, "retry: 300\n\n").startsWith("HTTP/1.1 200 "), "stream " + i);
                if (i < EventStreams.MAX) {
                    stream.close(); // a tab that was closed silently
                }
            }
            Socket oldest = streams.get(EventStreams.MAX);
            assertFalse(readUntil(oldest, "\r\n0\r\n\r\n").contains("data:"), "it ends, and its browser asks anew");
            site.file("content/a.md", ServedSite.page("改过"));
            readUntil(streams.get(3 * EventStreams.MAX - 1), "data: changed");
        } finally {
            for (Socket stream : streams) {
                stream.close();
            }
        }
    }

    private Socket stream(String version) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.at("").getPort());
        socket.setSoTimeout((int) BOUND.toMillis());
        String request = "GET /_waybill/events?" + version + "&/a/ HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String readUntil(Socket socket, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = socket.getInputStream().read();
            assertTrue(next >= 0, "it ended: " + read);
            read.append((char) next);
        }
        return read.toString();
    }

    @Test
    void showsTheSiteThatWasDeletedAndPutBack() throws IOException {
        Path kept = root.resolveSibling(root.getFileName() + "-kept");
        FolderBytes.copy(root, kept);
        try {
            for (String part : List.of("content", "")) {
                FolderBytes.delete(root.resolve(part));
                awaitPage("/a/", part.isEmpty() ? "data-waybill-fault" : "没有这一页");
                FolderBytes.copy(kept.resolve(part), root.resolve(part));
                awaitPage("/a/", "第一版");
                site.file("content/a.md", ServedSite.page("放回去以后"));
                awaitPage("/a/", "放回去以后");
                site.file("content/a.md", ServedSite.page("第一版"));
                awaitPage("/a/", "第一版");
            }
        } finally {
            FolderBytes.delete(kept);
        }
    }

    @Test
    void widensThePolicyByItsOwnScriptOnly() throws IOException {
        String answer = ask("GET /a/");
        assertTrue(answer.contains("script-src &#39;sha256-"), answer);
        assertTrue(answer.contains("connect-src &#39;self&#39; http://127.0.0.1:"), answer);
        String list = "---\ntitle: 甲\nsummary: 一句话。\nchecklist: moving\n---\n1. [ ] 一步 <!-- #one -->\n";
        site.file("content/list.md", list);
        String page = awaitPage("/list/", "一步");
        String port = Integer.toString(site.at("").getPort());
        assertTrue(page.contains("connect-src http://127.0.0.1:" + port + "/_waybill/events;"), page);
    }

    private String awaitPage(String path, String text) throws IOException {
        long end = System.nanoTime() + BOUND.toNanos();
        String answer = ask("GET " + path);
        while (!answer.contains(text)) {
            assertTrue(System.nanoTime() < end, "'" + text + "' isn't shown: " + answer + site.faults);
            answer = ask("GET " + path);
        }
        return answer;
    }

    @Test
    void letsNoWorkerKeepPages() throws IOException {
        String steps = "1. [ ] 第一步 <!-- #first -->\n";
        site.file("content/b.md", "---\ntitle: 乙\nsummary: 一句话。\nchecklist: list\n---\n" + steps);
        awaitPage("/b/", "第一步");
        String worker = ask("GET /sw.js");
        assertEquals("200", status(worker));
        assertTrue(worker.contains("registration.unregister()"), worker);
    }

    @Test
    void livesOnWhereTheSiteIsGone() throws IOException {
        site.file("waybill.yaml", "title: [\n");
        String fault = awaitPage("/a/", "error[yaml-syntax]");
        assertEquals("500", status(fault));
        assertTrue(ask("GET /a/?last-good").contains("第一版"));
        Files.delete(site.path("waybill.yaml"));
        site.file("content/a.md", ServedSite.page("又好了"));
        assertEquals("200", status(awaitPage("/a/", "又好了")));
    }

    @Test
    void answersBesideFiveHundredIdleConnections() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                Socket socket =
                        new Socket(InetAddress.getLoopbackAddress(), site.at("").getPort());
                idle.add(socket);
                if (i % 2 == 0) { // every other one starts a request and never completes it
                    socket.getOutputStream().write("GET /a/ HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.UTF_8));
                }
            }
            assertEquals("200", status(ask("GET /a/")));
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    /** Counts objects and descriptors, since how large the heap is says little of what is held. */
    @Test
    void rebuildsWithoutEndAndHoldsNoMore() throws IOException {
        Map<String, Long> early = Map.of();
        long descriptors = 0;
        for (int half = 0; half < 2; half++) {
            early = LiveObjects.byClass("dev.waybill.");
            descriptors = descriptors();
            for (int i = 1; i <= REBUILDS / 2; i++) {
                int built = site.builds.get();
                String text = "第" + half + "半第" + i + "次。";
                site.file("content/a.md", ServedSite.page(text));
                awaitPage("/a/", text);
                awaitBuild(built);
            }
        }
        Map<String, Long> more = new TreeMap<>(LiveObjects.byClass("dev.waybill."));
        for (Map.Entry<String, Long> before : early.entrySet()) {
            more.computeIfPresent(before.getKey(), (type, count) -> count - before.getValue());
        }
        more.values().removeIf(count -> count < REBUILDS / 2);
        assertEquals(Map.of(), more, "objects of which each rebuild leaves one or more");
        assertTrue(descriptors() < descriptors + REBUILDS / 2, "descriptors are not closed");
    }

    /** Waits for a build, because a preview comes before it. */
    private void awaitBuild(int built) throws IOException {
        long end = System.nanoTime() + BOUND.toNanos();
        while (site.builds.get() == built) {
            assertTrue(System.nanoTime() < end, "no build follows; faults: " + site.faults);
            ask("HEAD /a/");
        }
    }

    private static long descriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}

package dev.waybill.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.LiveObjects;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server while its site is edited, and under load. */
class DevServerTest {
    private static final int REBUILDS = LongForm.times(12, 5_000);

    private static final Duration BOUND = Requests.BOUND;

    @TempDir
    private Path root;

    private ServedSite site;
    private Requests requests;

    @BeforeEach
    void serve() throws IOException {
        site = ServedSite.in(root);
        requests = new Requests(site.at("").getPort());
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Test
    void letsTheOldestStreamMakeWayForANewOne() throws IOException {
        String version = requests.ask("GET /a/").replaceFirst("(?s).*data-version=\"([^\"]*)\".*", "$1");
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
                awaitPage("/a/", part.isEmpty() ? "data-waybill-error" : "没有这一页");
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
        String answer = requests.ask("GET /a/");
        assertTrue(answer.contains("script-src &#39;self&#39; &#39;sha256-"), answer);
        assertTrue(answer.contains("connect-src &#39;self&#39; http://127.0.0.1:"), answer);
        String list = "---\ntitle: 甲\nsummary: 一句话。\nchecklist: moving\n---\n1. [ ] 一步 <!-- #one -->\n";
        site.file("content/list.md", list);
        String page = awaitPage("/list/", "一步");
        String port = Integer.toString(site.at("").getPort());
        assertTrue(page.contains("connect-src http://127.0.0.1:" + port + "/_waybill/events;"), page);
    }

    private String awaitPage(String path, String text) throws IOException {
        long end = System.nanoTime() + BOUND.toNanos();
        String answer = requests.ask("GET " + path);
        while (!answer.contains(text)) {
            assertTrue(System.nanoTime() < end, "'" + text + "' isn't shown: " + answer + site.diagnostics);
            answer = requests.ask("GET " + path);
        }
        return answer;
    }

    @Test
    void letsNoWorkerKeepPages() throws IOException {
        String steps = "1. [ ] 第一步 <!-- #first -->\n";
        site.file("content/b.md", "---\ntitle: 乙\nsummary: 一句话。\nchecklist: list\n---\n" + steps);
        awaitPage("/b/", "第一步");
        String worker = requests.ask("GET /sw.js");
        assertEquals("200", Requests.status(worker));
        assertTrue(worker.contains("registration.unregister()"), worker);
    }

    @Test
    void livesOnWhereTheSiteIsGone() throws IOException {
        site.file("waybill.yaml", "title: [\n");
        String diagnostic = awaitPage("/a/", "error[yaml-syntax]");
        assertEquals("500", Requests.status(diagnostic));
        assertTrue(requests.ask("GET /a/?last-good").contains("第一版"));
        Files.delete(site.path("waybill.yaml"));
        site.file("content/a.md", ServedSite.page("又好了"));
        assertEquals("200", Requests.status(awaitPage("/a/", "又好了")));
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
            assertEquals("200", Requests.status(requests.ask("GET /a/")));
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
            assertTrue(System.nanoTime() < end, "no build follows; diagnostics: " + site.diagnostics);
            requests.ask("HEAD /a/");
        }
    }

    private static long descriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}

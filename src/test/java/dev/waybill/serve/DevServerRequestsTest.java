package dev.waybill.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server on an editor's machine answers, and must not do for other sites. No test changes the site, so they share a server. */
class DevServerRequestsTest {
    @TempDir
    private static Path root;

    private static Optional<ServedSite> site = Optional.empty();

    private final Requests requests = new Requests(site.orElseThrow().at("").getPort());

    @BeforeAll
    static void serve() throws IOException {
        site = Optional.of(ServedSite.in(root));
    }

    @AfterAll
    static void close() throws IOException {
        site.orElseThrow().close();
    }

    @Test
    void answersAPageFromMemory() throws IOException {
        String answer = requests.ask("GET /a/");
        assertEquals("200", Requests.status(answer));
        assertTrue(answer.contains("第一版"), answer);
        assertTrue(answer.contains("X-content-type-options: nosniff"), answer);
        assertTrue(answer.contains("Cross-origin-resource-policy: same-origin"), answer);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("access-control-"), answer);
        assertEquals("308", Requests.status(requests.ask("GET /a")));
        assertEquals("404", Requests.status(requests.ask("GET /none/")));
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
        assertEquals("404", Requests.status(requests.ask("GET " + path)));
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
        assertEquals(status, Requests.status(requests.ask("GET /a/", "Host: " + host)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void refusesWhatIsNoReading(String method) throws IOException {
        String answer = requests.ask(method + " /a/");
        assertEquals("405", Requests.status(answer));
        assertTrue(answer.contains("Allow: GET, HEAD"), answer);
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        String answer = requests.ask("HEAD /a/");
        assertEquals("200", Requests.status(answer));
        assertTrue(answer.endsWith("\r\n\r\n"), answer);
        assertEquals("405", Requests.status(requests.ask("POST /_waybill/events?x&/a/")));
        assertEquals("400", Requests.status(requests.ask("GET /_waybill/events")));
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
        assertEquals("400", Requests.status(requests.ask("GET /a/", headers.split("\\|"))));
    }

    @Test
    void takesABodyForNoRequest() throws IOException {
        String second = "GET /a/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String first = "GET /a/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: " + second.length();
        assertEquals(1, (requests.askAll(first + "\r\n\r\n" + second) + " ").split("HTTP/1.1 ").length - 1);
    }

    @Test
    void holdsARequestLineToTheHost() throws IOException {
        assertEquals("400", Requests.status(requests.ask("GET http://evil.example/a/", "Host: localhost")));
        assertEquals("421", Requests.status(requests.ask("GET http://evil.example/a/", "Host: evil.example")));
        assertEquals("200", Requests.status(requests.ask("GET http://localhost:1314/a/", "Host: localhost:1314")));
        assertEquals("404", Requests.status(requests.ask("GET //a")));
    }

    @Test
    void answersNoHeadWithoutEnd() throws IOException {
        StringBuilder many = new StringBuilder("GET /a/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (int i = 0; i < 200; i++) {
            many.append("X").append(i).append(": y\r\n");
        }
        assertEquals("", requests.askAll(many + "\r\n"));
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
            assertEquals("403", Requests.status(requests.ask("GET " + path, all)), path);
        }
    }

    @Test
    void answersItsOwnPagesAndALinkThatIsClicked() throws IOException {
        String host = "Host: localhost:8080"; // behind a tunnel
        assertEquals(
                "200",
                Requests.status(
                        requests.ask("GET /a/", host, "Origin: http://localhost:8080", "Sec-Fetch-Site: same-origin")));
        assertEquals(
                "200",
                Requests.status(requests.ask("GET /a/", host, "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate")));
        assertEquals(
                "200",
                Requests.status(requests.ask(
                        "GET /a/",
                        host,
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Mode: navigate",
                        "Sec-Fetch-Dest: document")));
    }
}

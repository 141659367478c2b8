package dev.waybill.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.waybill.diagnostic.Message;
import dev.waybill.testing.FaultyServer;
import dev.waybill.testing.FaultyServer.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProbeTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Probe probe = HttpProbe.ofAnyHost(Duration.ofSeconds(20));
    private HttpServer server = start();

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** {@code /404} answers 404, {@code /get} rejects HEAD, {@code /to/x} redirects to x, {@code /round} to itself. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean head = exchange.getRequestMethod().equals("HEAD");
        requests.add(exchange.getRequestMethod() + " " + path);
        int status = 200;
        if (path.matches("/[0-9]{3}")) {
            status = Integer.parseInt(path.substring(1));
        } else if (path.equals("/get")) {
            status = head ? 405 : 200;
        } else if (path.startsWith("/slow/")) {
            LockSupport.parkNanos(200_000_000);
            exchange.getResponseHeaders().add("Location", path.substring("/slow".length()));
            status = 302;
        } else if (path.startsWith("/to/") || path.equals("/round")) {
            String next = path.equals("/round") ? path : path.substring("/to".length());
            exchange.getResponseHeaders().add("Location", next);
            status = 302;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Answer request(String path) throws InterruptedException {
        return probe.request(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    @Test
    void asksByHeadAndNoMoreWhereThatIsEnough() throws InterruptedException {
        assertEquals(new Answer.Found(), request("/a"));
        assertEquals(List.of("HEAD /a"), requests);
    }

    @Test
    void asksByGetWhereAHostLikesNoHead() throws InterruptedException {
        assertEquals(new Answer.Found(), request("/get"));
        assertEquals(List.of("HEAD /get", "GET /get"), requests);
    }

    @ParameterizedTest
    @CsvSource({"/404,answers 404", "/500,answers 500", "/to/404,answers 404", "/round,redirects more than 5 times"})
    void saysWhatIsWrong(String path, String why) throws InterruptedException {
        assertEquals("Missing[why=" + why + "]", request(path).toString());
    }

    @Test
    void followsRedirects() throws InterruptedException {
        assertEquals(new Answer.Found(), request("/to/to/a"));
        assertEquals(List.of("HEAD /to/to/a", "HEAD /to/a", "HEAD /a"), requests);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/429", "/503"})
    void learnsNothingFromAHostThatIsBusy(String path) throws InterruptedException {
        assertEquals(new Answer.Later(), request(path));
        assertEquals(1, requests.size());
    }

    @Test
    void saysWhenNobodyListens() throws IOException, InterruptedException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertEquals(
                new Answer.Missing(Message.of("can't be reached")),
                probe.request(URI.create("http://127.0.0.1:" + port + "/")));
    }

    @Test
    void givesUpOnAHostThatNeverAnswers() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            Answer answer = HttpProbe.ofAnyHost(Duration.ofMillis(50)).request(address);
            assertEquals(new Answer.Missing(Message.of("doesn't answer within %s s", 0)), answer);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void endsWhateverAHostDoes(Fault fault) throws IOException {
        try (FaultyServer faulty = FaultyServer.always(fault)) {
            URI address = URI.create("http://127.0.0.1:" + faulty.port() + "/");
            HttpProbe brief = HttpProbe.ofAnyHost(Duration.ofMillis(500));
            Answer answer = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> brief.request(address));
            Answer expected = switch (fault) {
                case SILENCE, HALF_A_HEAD, DRIPPING_HEAD ->
                    new Answer.Missing(Message.of("doesn't answer within %s s", 0));
                case HALF_AN_ANSWER, DRIPPING_ANSWER, CLOSED_AFTER_HALF -> new Answer.Found();
                case CLOSED_AT_ONCE, NO_HTTP -> new Answer.Missing(Message.of("can't be reached"));
                case BUSY -> new Answer.Later();
            };
            assertEquals(expected, answer);
        }
    }

    /** Each step stays within the timeout, but all together don't. */
    @Test
    void endsWhereOneAddressSlowlyLeadsToTheNext() throws InterruptedException {
        HttpProbe brief = HttpProbe.ofAnyHost(Duration.ofMillis(300));
        URI first = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slow/slow/slow/slow/slow/a");
        assertEquals(new Answer.Missing(Message.of("doesn't answer within %s s", 0)), brief.request(first));
    }

    @Test
    void asksNobodyInsideAPrivateNetwork() throws InterruptedException {
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a");
        assertEquals(
                new Answer.Missing(Message.of("leads into a private network, so it isn't requested")),
                HttpProbe.ofPublicHosts(Duration.ofSeconds(20)).request(here));
        assertEquals(List.of(), requests);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fd00::1",
                "fe80::1",
                "0.1.2.3",
                "192.0.0.8",
                "198.19.0.1",
                "255.255.255.255",
                "::7f00:1",
                "64:ff9b::a00:1",
                "2002:a00:1::1"
            })
    void knowsWhatIsPrivate(String address) throws UnknownHostException {
        assertFalse(HttpProbe.isPublic(InetAddress.getByName(address)), address);
        assertTrue(HttpProbe.isPublic(InetAddress.getByName("93.184.216.34")));
        assertTrue(HttpProbe.isPublic(InetAddress.getByName("2606:2800:220:1::1")));
    }
}

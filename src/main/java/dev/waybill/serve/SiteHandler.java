package dev.waybill.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.waybill.output.MediaTypes;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SiteHandler requests from the live site. A request never names a file on disk: its path is looked up among the built paths. */
final class SiteHandler implements HttpHandler {
    /** The query that requests a page as it was before the site had errors. */
    static final String LAST_GOOD = "last-good";

    private static final String EVENTS = "/_waybill/events";

    /** A stream ends before the server's time limit for an answer, and the browser reconnects. */
    private static final long STREAM_MS = 50_000;

    /** Interval between comments in a stream. Only writing to a stream shows that its browser is gone. */
    private static final long BEAT_MS = 1_000;

    private final LiveSite live;
    private final RequestRules rules;
    private final EventStreams streams = new EventStreams();

    SiteHandler(LiveSite live, AllowedHosts hosts) {
        this.live = live;
        this.rules = new RequestRules(hosts);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            secure(exchange.getResponseHeaders());
            Optional<RequestRules.Refusal> refusal = rules.refusal(exchange);
            URI uri = exchange.getRequestURI();
            if (refusal.isPresent()) {
                exchange.getResponseHeaders().set("Connection", "close"); // what follows may not be a request
                say(exchange, refusal.get().status(), refusal.get().words());
            } else if (EVENTS.equals(uri.getPath())) {
                stream(exchange, String.valueOf(uri.getRawQuery()));
            } else {
                String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
                file(exchange, host, path(uri), LAST_GOOD.equals(uri.getRawQuery()));
            }
        }
    }

    /** Two leading slashes are part of a path that no page has, not the start of a host name. */
    private static String path(URI uri) {
        boolean twoSlashes = uri.getScheme() == null && uri.getRawAuthority() != null;
        return twoSlashes ? "//" : String.valueOf(uri.getPath());
    }

    /** Other sites must not see drafts: they can neither read nor frame nor embed the answers. */
    private static void secure(Headers headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Content-Security-Policy", "frame-ancestors 'none'");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Cache-Control", "no-cache");
    }

    private void file(HttpExchange exchange, String host, String path, boolean lastGood) throws IOException {
        String name = path.startsWith("/") ? path.substring(1) : path;
        String built = name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
        Optional<ServedFile> file = found(built, lastGood);
        if (file.isEmpty() && live.lastGood(name + "/index.html").isPresent()) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getRawPath() + "/");
            exchange.sendResponseHeaders(308, -1);
            return;
        }
        int status = file.isPresent() ? 200 : 404;
        Optional<ServedFile> shown = file.or(() -> live.missing(built, lastGood));
        if (shown.isEmpty()) {
            say(exchange, 404, "There is no such page.");
        } else if (shown.get().isPage()) {
            live.asked(built);
            page(exchange, live.isErrorPage(shown.get()) ? 500 : status, host, built, shown.get());
        } else {
            send(exchange, status, shown.get());
        }
    }

    private Optional<ServedFile> found(String path, boolean lastGood) {
        return lastGood ? live.lastGood(path) : live.file(path);
    }

    private void page(HttpExchange exchange, int status, String host, String path, ServedFile page) throws IOException {
        String events =
                host.startsWith("[") ? "'self'" : "http://" + host + EVENTS; // a policy can't name an IPv6 address
        String html = new String(page.bytes(), StandardCharsets.UTF_8);
        byte[] body = PreviewPage.of(html, live.version(path), events).getBytes(StandardCharsets.UTF_8);
        send(exchange, status, MediaTypes.HTML, body);
    }

    private static void send(HttpExchange exchange, int status, ServedFile file) throws IOException {
        String tag = "\"" + file.digest() + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        @Nullable String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (tag.equals(known)) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, status, file.type(), file.bytes());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        }
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, MediaTypes.TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** @param query the version that a browser shows, {@code &}, and the path of the page */
    private void stream(HttpExchange exchange, String query) throws IOException {
        int and = query.indexOf('&');
        if (and < 0 || exchange.getRequestMethod().equals("HEAD")) {
            say(exchange, 400, "Not a request of the reloading script.");
        } else {
            streams.enter();
            try {
                stream(exchange, query.substring(0, and), built(query.substring(and + 1)));
            } finally {
                streams.leave();
            }
        }
    }

    private void stream(HttpExchange exchange, String version, String path) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody();
                LiveSite.Viewer viewer = live.viewer(path)) {
            write(out, "retry: 300\n\n");
            boolean changed = false;
            for (long waited = 0; !changed && waited < STREAM_MS; waited += BEAT_MS) {
                changed = viewer.awaitChange(version, BEAT_MS);
                write(out, changed ? "data: changed\n\n" : ":\n\n");
            }
        } catch (InterruptedException e) {
            return; // another stream replaces it, or the server stops
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String built(String rawPath) {
        try {
            String path = String.valueOf(new URI(rawPath).getPath()).replaceFirst("^/", "");
            return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        } catch (URISyntaxException e) {
            return rawPath;
        }
    }
}

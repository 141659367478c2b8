package dev.waybill.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder on loopback as a simple host does: {@code index.html} for a folder, {@code 404.html} for a missing file. */
public final class StaticServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"));

    static {
        // Otherwise the kernel delays each answer's second packet by 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Path folder;
    private final Map<String, String> headers;
    private final boolean typed;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public StaticServer(Path folder) throws IOException {
        this(folder, Map.of());
    }

    /** @param headers sent with every answer */
    public StaticServer(Path folder, Map<String, String> headers) throws IOException {
        this(folder, headers, true);
    }

    /** A server that sends no content types, so that browsers guess from the bytes. */
    public static StaticServer withoutTypes(Path folder) throws IOException {
        return new StaticServer(folder, Map.of(), false);
    }

    private StaticServer(Path folder, Map<String, String> headers, boolean typed) throws IOException {
        this.typed = typed;
        this.folder = folder;
        this.headers = headers;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** The address of the site's root, ending in {@code /}. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The paths requested so far, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(path);
            Path file = folder.resolve(path.substring(1)).normalize();
            if (Files.isDirectory(file)) {
                file = file.resolve("index.html");
            }
            boolean found = file.startsWith(folder) && Files.isRegularFile(file);
            Path shown = found ? file : folder.resolve("404.html");
            byte[] body =
                    Files.isRegularFile(shown) ? Files.readAllBytes(shown) : "404".getBytes(StandardCharsets.UTF_8);
            String name = shown.getFileName().toString();
            String extension = name.substring(name.lastIndexOf('.') + 1);
            if (typed) {
                exchange.getResponseHeaders()
                        .set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
            }
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

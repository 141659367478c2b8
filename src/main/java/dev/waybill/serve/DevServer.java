package dev.waybill.serve;

import com.sun.net.httpserver.HttpServer;
import dev.waybill.pipeline.StaticFolders;
import dev.waybill.source.SourceWatch;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a site to its editor and rebuilds it on every save. */
public final class DevServer implements AutoCloseable {
    /**
     * Limits of the JDK's server, which reads them when its classes are loaded; in seconds, except the number of connections. The limit of
     * 200 in reliability.md would block pages when 500 connections are idle. Connections that send nothing for ten seconds are closed.
     */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "60",
            "jdk.httpserver.maxConnections", "1000",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.nodelay", "true");

    /** Connections that wait to be accepted. Of a burst beyond it, TCP tries again only after seconds; the default is 50. */
    private static final int BACKLOG = 1000;

    private final HttpServer server;
    private final SourceWatch watch;
    private final ExecutorService threads;
    private final Thread watcher;
    private final Thread builder;
    private final URI address;

    private DevServer(HttpServer server, SourceWatch watch, ServeOptions options, ServeLog log) {
        this.server = server;
        this.watch = watch;
        this.threads =
                Executors.newCachedThreadPool(task -> daemon("answer", task)); // at most one thread per connection
        this.address = address(options, server.getAddress().getPort());
        LiveSite live = new LiveSite();
        Rebuilder rebuilding = new Rebuilder(watch, new SiteBuild(options, address), live, log, options.words());
        server.createContext("/", new SiteHandler(live, new AllowedHosts(options.name())));
        server.setExecutor(threads);
        rebuilding.first();
        this.watcher = daemon("watch", rebuilding::watch);
        this.builder = daemon("rebuild", rebuilding::build);
    }

    /**
     * Builds the site and starts serving it, even with errors.
     *
     * @throws java.net.BindException if the address can't be bound
     * @throws IOException if the site's folder can't be watched
     */
    public static DevServer start(ServeOptions options, ServeLog log) throws IOException {
        LIMITS.forEach((key, value) -> {
            if (System.getProperty(key) == null) {
                System.setProperty(key, value);
            }
        });
        HttpServer server = HttpServer.create(new InetSocketAddress(options.bind(), options.port()), BACKLOG);
        try {
            DevServer started = new DevServer(
                    server, SourceWatch.of(options.root(), () -> StaticFolders.of(options.root())), options, log);
            server.start();
            started.watcher.start();
            started.builder.start();
            return started;
        } catch (IOException | RuntimeException e) {
            server.stop(0);
            throw e;
        }
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private static URI address(ServeOptions options, int port) {
        String host = options.bind().isAnyLocalAddress() ? "localhost" : options.name();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
    }

    /** The site's address, ending in {@code /}. */
    public URI address() {
        return address;
    }

    /** Whether changes are detected by polling, because the operating system doesn't report them. */
    public boolean isPolling() {
        return watch.isPolling();
    }

    /** Serves until the site can't be watched any longer, or the server is closed. */
    public void await() throws InterruptedException {
        watcher.join();
    }

    @Override
    public void close() throws IOException {
        watcher.interrupt();
        builder.interrupt();
        server.stop(0);
        threads.shutdownNow();
        watch.close();
    }
}

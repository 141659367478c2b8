package dev.waybill.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The nginx that ./verify unpacked. It serves a built site on loopback by {@code docs/static/nginx.conf}, with Brotli switched on. */
public final class Nginx implements AutoCloseable {
    private static final Path UNPACKED = Path.of("target/nginx/usr").toAbsolutePath();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param folder for the files that the server writes; created here */
    public static Nginx serve(Path site, Path folder) throws IOException {
        Path program = UNPACKED.resolve("sbin/nginx");
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("no nginx; ./verify unpacks one");
        }
        int port = freePort();
        Files.createDirectories(folder);
        String example = Files.readString(Path.of("docs/static/nginx.conf"));
        prepare(example, site, folder);
        Files.writeString(
                folder.resolve("site.conf"),
                example.replace("listen      80;", "listen 127.0.0.1:" + port + ";")
                        .replace("root        site;", "root " + site.toAbsolutePath() + ";")
                        .replace("# brotli_static on;", "brotli_static on;"));
        Files.writeString(folder.resolve("nginx.conf"), """
                load_module %2$s/lib/nginx/modules/ngx_http_brotli_static_module.so;
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                    types { text/html html; text/css css; text/javascript js; application/json json; }
                    default_type application/octet-stream;
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include site.conf;
                }
                """.formatted(folder.toAbsolutePath(), UNPACKED));
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-e",
                        folder.resolve("error.log").toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.toAbsolutePath().resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        Nginx nginx = new Nginx(process, port);
        nginx.awaitPort(folder);
        return nginx;
    }

    /** Runs the commands in the example's comments, as a user would. */
    private static void prepare(String example, Path site, Path folder) throws IOException {
        for (String line :
                example.lines().filter(text -> text.startsWith("#   sed ")).toList()) {
            String command = line.substring(1).strip().replace(" site/", " '" + site.toAbsolutePath() + "'/");
            Process shell = new ProcessBuilder("sh", "-c", command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            if (shell.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(command + " failed");
            }
        }
    }

    public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** While the process lives, it will either listen or end. */
    private void awaitPort(Path folder) throws IOException {
        while (process.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("nginx ended: " + Files.readString(folder.resolve("out.txt")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

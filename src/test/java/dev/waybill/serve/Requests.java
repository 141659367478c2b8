package dev.waybill.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Requests as bytes, also those that no client library sends.
 *
 * @param port of a server on this machine
 */
record Requests(int port) {
    /** Longer than any step takes on a busy machine. */
    static final Duration BOUND = Duration.ofSeconds(60);

    String ask(String line, String... headers) throws IOException {
        String all = headers.length == 0 ? "Host: 127.0.0.1:" + port : String.join("\r\n", headers);
        return askAll(line + " HTTP/1.1\r\n" + all + "\r\nConnection: close\r\n\r\n");
    }

    String askAll(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) BOUND.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String status(String answer) {
        return answer.substring(9, 12);
    }
}

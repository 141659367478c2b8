package dev.waybill.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** A server on loopback that misbehaves at some requests and forwards the others to another server. */
public final class FaultyServer implements AutoCloseable {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n";

    /** What it does instead of answering. */
    public enum Fault {
        SILENCE(""),
        HALF_A_HEAD("HTTP/1.1 200 OK\r\nContent-Ty"),
        HALF_AN_ANSWER(HEAD + "Content-Length: 100000\r\n\r\n<half"),
        DRIPPING_HEAD("HTTP/1.1 200 OK\r\nX: "),
        DRIPPING_ANSWER(HEAD + "Content-Length: 100000\r\n\r\n"),
        CLOSED_AT_ONCE(""),
        CLOSED_AFTER_HALF(HEAD + "Content-Length: 100000\r\n\r\n<half"),
        NO_HTTP("SSH-2.0-OpenSSH_9.2\r\n\r\n"),
        BUSY("HTTP/1.1 503 Slow Down\r\nConnection: close\r\nContent-Length: 36\r\n\r\n"
                + "<Error><Code>SlowDown</Code></Error>");

        private final String start;

        Fault(String start) {
            this.start = start;
        }

        boolean drips() {
            return name().startsWith("DRIPPING");
        }

        boolean stays() {
            return !name().startsWith("CLOSED") && this != NO_HTTP && this != BUSY;
        }
    }

    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final int sound;
    private final Fault fault;
    private final IntPredicate faulty;
    private final LoopbackListener listener;

    /**
     * @param sound the port of the server that other requests are forwarded to
     * @param faulty whether a request fails, by its number from 0
     */
    public FaultyServer(int sound, Fault fault, IntPredicate faulty) throws IOException {
        this.sound = sound;
        this.fault = fault;
        this.faulty = faulty;
        this.listener = new LoopbackListener(this::answer);
    }

    public static FaultyServer always(Fault fault) throws IOException {
        return new FaultyServer(0, fault, number -> true);
    }

    public int port() {
        return listener.port();
    }

    /** The number of requests so far. */
    public int requests() {
        return requests.get();
    }

    private void answer(Socket socket) throws IOException, InterruptedException {
        open.add(socket);
        byte[] request = request(socket.getInputStream());
        if (request.length == 0) {
            return;
        }
        if (faulty.test(requests.getAndIncrement())) {
            fail(socket.getOutputStream());
        } else {
            handOn(request, socket.getOutputStream());
        }
    }

    private void fail(OutputStream out) throws IOException, InterruptedException {
        out.write(fault.start.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        while (fault.drips() && !closed.await(5, TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
        }
        if (fault.stays()) {
            closed.await();
        }
    }

    private void handOn(byte[] request, OutputStream out) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sound)) {
            socket.getOutputStream().write(request);
            socket.getInputStream().transferTo(out);
        }
    }

    /** The request with its body, changed to close its connection. */
    private static byte[] request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return new byte[0];
            }
            head.append((char) next);
        }
        int length = 0;
        StringBuilder sent = new StringBuilder();
        for (String line : head.toString().split("\r\n")) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            if (!line.matches("(?i)(connection|upgrade|http2-settings):.*")) {
                sent.append(line).append("\r\n");
            }
        }
        sent.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(sent.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(in.readNBytes(length));
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}

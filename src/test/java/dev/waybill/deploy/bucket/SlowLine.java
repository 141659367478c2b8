package dev.waybill.deploy.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** A slow connection to a server on loopback, in both directions. */
final class SlowLine implements AutoCloseable {
    private static final int PIECE = 32 << 10; // bytes
    private static final long PAUSE = 5_000_000; // ns after each piece

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;

    SlowLine(int server) throws IOException {
        this.server = server;
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = listening.accept();
                near.setReceiveBufferSize(PIECE);
                Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                start(() -> carry(near, far));
                start(() -> carry(far, near));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                out.write(piece, 0, length);
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException e) {
            return; // either end has gone
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}

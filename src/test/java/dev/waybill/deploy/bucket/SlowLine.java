package dev.waybill.deploy.bucket;

import dev.waybill.testing.LoopbackListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** A slow connection to a server on loopback, in both directions. */
final class SlowLine implements AutoCloseable {
    private static final int PIECE = 32 << 10; // bytes
    private static final long PAUSE = 5_000_000; // ns after each piece

    private final LoopbackListener listener;
    private final int server;

    SlowLine(int server) throws IOException {
        this.server = server;
        this.listener = new LoopbackListener(this::connect);
    }

    int port() {
        return listener.port();
    }

    private void connect(Socket near) throws IOException {
        near.setReceiveBufferSize(PIECE);
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
        LoopbackListener.start(() -> carry(near, far));
        carry(far, near);
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
        listener.close();
    }
}

package dev.waybill.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Accepts connections on loopback until it is closed, each in a thread of its own. */
public final class LoopbackListener implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final ServerSocket listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    private final Answer answer;

    /** What is done with a connection; an exception ends it alone. */
    public interface Answer {
        void to(Socket connection) throws IOException, InterruptedException;
    }

    public LoopbackListener(Answer answer) throws IOException {
        this.answer = answer;
        start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Runs a task in a thread that ends with the process. */
    public static void start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listening.accept();
                start(() -> answer(connection));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            answer.to(connection);
        } catch (IOException | InterruptedException e) {
            return; // the other end has gone
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}

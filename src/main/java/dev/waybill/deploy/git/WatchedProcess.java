package dev.waybill.deploy.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs a program, and ends it if it prints nothing for too long: it may be waiting for input. */
final class WatchedProcess {
    /** The limit even if it keeps printing. */
    private static final Duration MAX_LENGTH = Duration.ofMinutes(30);

    /** Time to read what is still in the pipe after it ended; a daemon that it started may hold the pipe open forever. */
    private static final long REST_MS = 2_000;

    private final Process process;
    private final Path errors;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private WatchedProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /** Its exit code and output. */
    record Ended(int exit, String out, String errors) {}

    /** It was silent for too long. */
    static final class SilentException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param process its standard error must go to a file
     * @param errors that file
     * @param silent called after a third of the time without output
     */
    static Ended await(Process process, Path errors, Duration silence, Runnable silent)
            throws IOException, InterruptedException {
        WatchedProcess watched = new WatchedProcess(process, errors);
        process.getOutputStream().close();
        Thread reader = new Thread(watched::read, "read git");
        reader.setDaemon(true);
        reader.start();
        try {
            watched.awaitEnd(silence, silent);
            reader.join(REST_MS);
            return new Ended(
                    process.exitValue(),
                    watched.out.toString(StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.ISO_8859_1));
        } finally {
            watched.end();
        }
    }

    private void read() {
        try (InputStream in = process.getInputStream()) {
            in.transferTo(out);
        } catch (IOException | UncheckedIOException e) {
            return; // it was ended
        }
    }

    private void awaitEnd(Duration silence, Runnable silent) throws IOException, InterruptedException {
        long look = Math.max(1, Math.min(500, silence.toMillis() / 20));
        long start = System.nanoTime();
        long since = start;
        long before = 0;
        boolean reported = false;
        while (!process.waitFor(look, TimeUnit.MILLISECONDS)) {
            long now = System.nanoTime();
            long printed = out.size() + Files.size(errors);
            if (printed != before) {
                before = printed;
                since = now;
            }
            if (!reported && now - since >= silence.toNanos() / 3) {
                reported = true;
                silent.run();
            }
            if (now - since >= silence.toNanos() || now - start >= MAX_LENGTH.toNanos()) {
                throw new SilentException();
            }
        }
    }

    /** Ends it and the programs that it started: git uses helper programs for remotes. */
    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication that isn't finished. */
class PublicationTest {
    private static final int WORKERS = 4;

    @TempDir
    private Path top;

    /** A read of the cache that fails ends a build while its other workers still hand over files. */
    @Test
    void leavesNothingThoughWorkersStillWrite() throws IOException, InterruptedException {
        for (int round = 0; round < 20; round++) {
            CountDownLatch writing = new CountDownLatch(WORKERS);
            List<Thread> workers = new ArrayList<>();
            try (Publication publication = new PublishedFolder(top.resolve("site")).open(false)) {
                for (int worker = 0; worker < WORKERS; worker++) {
                    workers.add(worker(publication, worker, writing));
                }
                writing.await();
            }
            for (Thread worker : workers) {
                worker.join();
            }
            assertFalse(Files.exists(top.resolve(".site.next")), "round " + round);
        }
        assertFalse(Files.exists(top.resolve("site")));
    }

    /** Both checksums of no bytes are 0. */
    @Test
    void publishesAnEmptyFile() throws IOException {
        Path site = top.resolve("site");
        for (int build = 0; build < 2; build++) {
            try (Publication publication = new PublishedFolder(site).open(false)) {
                publication.add(new OutputFile("a/empty.txt", new byte[0]));
                publication.add(OutputFile.text("index.html", "text " + build));
                publication.finish();
            }
            assertEquals(0, Files.size(site.resolve("a/empty.txt")));
        }
    }

    private static Thread worker(Publication publication, int worker, CountDownLatch writing) {
        Thread thread = new Thread(() -> {
            for (int i = 0; i < 200; i++) {
                publication.add(OutputFile.text(worker + "/" + i + "/index.html", "text"));
                if (i == 5) {
                    writing.countDown();
                }
            }
        });
        thread.start();
        return thread;
    }

    @Test
    void leavesNothingWhereTheProcessIsToldToEnd() throws IOException, InterruptedException {
        Path site = top.resolve("site");
        for (int round = 0; round < 3; round++) {
            Process builder = JavaProcess.of(Unfinished.class).start(site.toString());
            assertEquals('w', builder.getInputStream().read());
            builder.destroy(); // SIGTERM, which runs what SIGINT runs
            builder.waitFor();
            assertFalse(Files.exists(top.resolve(".site.next")), "round " + round);
            assertFalse(Files.exists(site));
        }
        assertTrue(Files.exists(top.resolve(".site.lock")));
    }

    /** A program that hands over files until it is told to end. */
    static final class Unfinished {
        private Unfinished() {}

        public static void main(String[] arguments) throws IOException {
            try (Publication publication = new PublishedFolder(Path.of(arguments[0])).open(false)) {
                for (int i = 0; i < Integer.MAX_VALUE; i++) {
                    publication.add(OutputFile.text(i % 1000 + "/" + i + "/index.html", "text"));
                    if (i == 100) {
                        System.out.println("writing");
                    }
                }
            }
        }
    }
}

package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.testing.LongForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBuildTest {
    /** How often a publishing process is killed. */
    private static final int KILLS = LongForm.times(10, 200);

    /** Milliseconds within which it is killed: a few publications long. */
    private static final int LATEST = 60;

    @TempDir
    private Path top;

    private Path site = Path.of("site");

    @BeforeEach
    void nameFolder() {
        site = top.resolve("site");
    }

    @Test
    void leavesOneWholeSiteWheneverItIsKilled() throws IOException, InterruptedException {
        Random random = new Random(20_250_518);
        for (int kill = 0; kill < KILLS; kill++) {
            Process publisher = start("forever");
            assertEquals("published", firstLine(publisher), "kill " + kill);
            boolean ended = publisher.waitFor(random.nextInt(LATEST), TimeUnit.MILLISECONDS);
            assertFalse(ended, "kill " + kill);
            publisher.destroyForcibly().waitFor();
            Path whole = Files.exists(site) ? site : top.resolve(".site.previous");
            assertTrue(TwoSites.isWhole(whole), "kill " + kill + ": " + whole.getFileName() + " is not whole");
        }
        assertRecovers();
    }

    @Test
    void putsTheOldSiteBackAfterAKillBetweenTheRenames() throws IOException {
        new PublishedFolder(site).write(TwoSites.FIRST, false);
        Files.move(site, top.resolve(".site.previous"));
        new PublishedFolder(top.resolve("other")).write(TwoSites.SECOND, false);
        Files.move(top.resolve("other"), top.resolve(".site.next"));
        assertEquals(new Change(TwoSites.FIRST.size(), 0, 0), new PublishedFolder(site).write(TwoSites.FIRST, false));
        assertNothingLeft();
    }

    @Test
    void removesWhatAKillAfterTheRenamesLeft() throws IOException {
        new PublishedFolder(site).write(TwoSites.FIRST, false);
        new PublishedFolder(top.resolve("other")).write(TwoSites.SECOND, false);
        Files.move(top.resolve("other"), top.resolve(".site.previous"));
        Files.delete(top.resolve(".site.previous/index.html"));
        assertRecovers();
    }

    /** Whoever reads the folder puts it right first. */
    @Test
    void isWholeAgainForAReaderAfterAKillBetweenTheRenames() throws IOException {
        new PublishedFolder(site).write(TwoSites.FIRST, false);
        Files.move(site, top.resolve(".site.previous"));
        assertEquals(TwoSites.FIRST.size(), PublishedSite.open(site).paths().size());
        Files.move(site, top.resolve(".site.previous"));
        Files.createDirectory(site);
        new PublishedFolder(site).recover();
        assertTrue(TwoSites.isWhole(site));
        assertNothingLeft();
    }

    @Test
    void saysThatTheLockIsHeldBeforeItsHolderIsKnown() throws IOException, InterruptedException {
        BuildLock lock = BuildLock.take(top.resolve(".site.lock"));
        try {
            // By another process: one that closes the file gives up the locks that it holds.
            new ProcessBuilder("truncate", "-s", "0", top.resolve(".site.lock").toString())
                    .start()
                    .waitFor();
            assertEquals("another build is writing this folder", firstLine(start("once")));
        } finally {
            lock.close();
        }
    }

    @Test
    void saysWhichProcessHoldsTheLock() throws IOException, InterruptedException {
        BuildLock lock = BuildLock.take(top.resolve(".site.lock"));
        try {
            Process second = start("once");
            assertEquals(
                    "another build is writing this folder (process "
                            + ProcessHandle.current().pid() + ")",
                    firstLine(second));
            assertEquals(1, second.waitFor());
        } finally {
            lock.close();
        }
        Process third = start("once");
        assertEquals("published", firstLine(third));
        assertEquals(0, third.waitFor());
    }

    @Test
    void refusesASecondBuildOfTheSameProcess() throws IOException {
        BuildLock lock = BuildLock.take(top.resolve(".site.lock"));
        try {
            String message = "";
            try {
                new PublishedFolder(site).write(TwoSites.FIRST, false);
            } catch (IOException e) {
                message = e.getMessage();
            }
            assertEquals("another build is writing this folder, in this process", message);
        } finally {
            lock.close();
        }
        new PublishedFolder(site).write(TwoSites.FIRST, false);
    }

    private void assertRecovers() throws IOException {
        new PublishedFolder(site).write(TwoSites.SECOND, false);
        assertTrue(TwoSites.isWhole(site));
        assertNothingLeft();
    }

    private void assertNothingLeft() {
        assertFalse(Files.exists(top.resolve(".site.previous")));
        assertFalse(Files.exists(top.resolve(".site.next")));
    }

    private Process start(String how) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoSites.class.getName(),
                        site.toString(),
                        how))
                .redirectErrorStream(true)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }
}

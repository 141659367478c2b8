package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waybill.testing.JavaProcess;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed right at a system call, by {@code strace}: between any two changes of the disk. */
class KilledAtSystemCallTest {
    /** What changes a folder. */
    private static final List<String> CALLS = List.of("rename", "link", "unlink", "rmdir", "mkdir");

    /** Which call of its thread a kill falls on, at most: within about two publications of {@link TwoSites}. */
    private static final Map<String, Integer> LATEST =
            Map.of("rename", 12, "link", 70, "unlink", 70, "rmdir", 12, "mkdir", 20);

    /** A process that makes fewer calls in a thread is killed after so many seconds. */
    private static final String SECONDS = "20";

    private static final Map<String, String> FOREIGN =
            Map.of("CNAME", "example.org", ".git/HEAD", "ref", "shared/0/mine.txt", "mine", "first/note", "mine");

    @TempDir
    private Path top;

    @Test
    void leavesAWholeSiteAndEveryForeignFile() throws IOException, InterruptedException {
        assumeTrue(JavaProcess.has("strace"), "no strace");
        Path site = top.resolve("site");
        Random random = new Random(20_261_130);
        int kills = LongForm.times(CALLS.size(), 200);
        for (int kill = 0; kill < kills; kill++) {
            String call = CALLS.get(kill % CALLS.size());
            int when = 1 + random.nextInt(LATEST.getOrDefault(call, 1));
            String what = "kill " + kill + " at " + call + " " + when;
            new PublishedFolder(site).write(TwoSites.FIRST, false);
            for (Map.Entry<String, String> file : FOREIGN.entrySet()) {
                Files.createDirectories(site.resolve(file.getKey()).getParent());
                Files.writeString(site.resolve(file.getKey()), file.getValue());
            }
            int exit = JavaProcess.of(TwoSites.class)
                    .behind(
                            "timeout",
                            "-s",
                            "KILL",
                            SECONDS,
                            "strace",
                            "-f",
                            "-qq",
                            "-o",
                            "/dev/null",
                            "-e",
                            "trace=" + call)
                    .behind("-e", "inject=" + call + ":signal=KILL:when=" + when)
                    .run(site.toString(), "forever")
                    .exit();
            assertTrue(exit == 137 || exit == 9, what + ": ended with " + exit);
            new PublishedFolder(site).recover();
            assertWhole(site, what);
        }
        System.out.println("killed at system calls: " + kills + ", each left one whole site and all foreign files");
    }

    private static void assertWhole(Path site, String what) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String path : FolderTree.files(site)) {
            found.put(path, Files.readString(site.resolve(path)));
        }
        found.remove(Manifest.FILE);
        FOREIGN.forEach((path, text) -> assertEquals(text, found.remove(path), what + ": " + path));
        assertTrue(found.equals(texts(TwoSites.FIRST)) || found.equals(texts(TwoSites.SECOND)), what + ": not whole");
    }

    private static Map<String, String> texts(List<OutputFile> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach(
                file -> texts.put(file.path(), new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8)));
        return texts;
    }
}

package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waybill.Main;
import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the disk is full, or can't be written, the site that is there stays whole, and the reason is told. */
class RefusingDiskTest {
    @TempDir
    private Path top;

    private Path disk = Path.of("disk");
    private boolean mounted;

    @BeforeEach
    void writeSite() throws IOException {
        disk = Files.createDirectories(top.resolve("disk"));
        Files.createDirectories(top.resolve("content"));
        Files.writeString(top.resolve("waybill.yaml"), "title: T\n");
        page("before");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    @Test
    void aFullDiskKeepsTheOldSite() throws IOException, InterruptedException {
        mount("size=2m");
        Map<String, String> old = buildOnce();
        try (var filler = Files.newOutputStream(disk.resolve("filler"))) {
            filler.write(new byte[4 << 20]);
        } catch (IOException e) {
            // The disk is full.
        }
        page("after");
        JavaProcess run = build();
        assertEquals(2, run.exit(), run.printed());
        assertEquals("waybill: can't write the site: the disk is full; the old one is intact\n", run.printed());
        assertEquals(old, FolderBytes.of(disk.resolve("site")));
        Files.delete(disk.resolve("filler"));
        assertEquals(0, build().exit());
        assertTrue(Files.readString(disk.resolve("site/p/index.html")).contains("after"));
    }

    @Test
    void aDiskThatCannotBeWrittenKeepsTheOldSite() throws IOException, InterruptedException {
        mount("size=8m");
        Map<String, String> old = buildOnce();
        page("after");
        run("mount", "-o", "remount,ro", disk.toString());
        JavaProcess run = build();
        assertEquals(2, run.exit(), run.printed());
        assertTrue(run.printed().contains("the disk is read-only"), run.printed());
        assertTrue(run.printed().startsWith("waybill: can't write the site: "), run.printed());
        assertEquals(old, FolderBytes.of(disk.resolve("site")));
    }

    /** The same wherever nothing may be mounted: no file may grow over a bound. */
    @Test
    void aFileThatMayNotGrowKeepsTheOldSite() throws IOException, InterruptedException {
        Map<String, String> old = buildOnce();
        page("after" + " more".repeat(20_000));
        JavaProcess run = JavaProcess.of(Main.class)
                .options("-XX:-UsePerfData")
                .behind("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh")
                .in(top)
                .run("build", "-q", "-d", disk.resolve("site").toString());
        assertEquals(2, run.exit(), run.printed());
        assertEquals("waybill: can't write the site: File too large; the old one is intact\n", run.printed());
        assertEquals(old, FolderBytes.of(disk.resolve("site")));
    }

    private void mount(String size) throws IOException, InterruptedException {
        mounted = JavaProcess.has("mount") && run("mount", "-t", "tmpfs", "-o", size, "tmpfs", disk.toString()) == 0;
        assumeTrue(mounted, "nothing may be mounted here");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void page(String text) throws IOException {
        Files.writeString(top.resolve("content/p.md"), "---\ntitle: P\n---\n" + text + "\n");
    }

    private Map<String, String> buildOnce() throws IOException, InterruptedException {
        JavaProcess run = build();
        assertEquals(0, run.exit(), run.printed());
        return FolderBytes.of(disk.resolve("site"));
    }

    private JavaProcess build() throws IOException, InterruptedException {
        return JavaProcess.of(Main.class)
                .in(top)
                .run("build", "-q", "-d", disk.resolve("site").toString());
    }
}

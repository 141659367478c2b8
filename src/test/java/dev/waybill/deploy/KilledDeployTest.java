package dev.waybill.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waybill.Main;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.DeployTarget;
import dev.waybill.deploy.store.FolderStore;
import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.InMemory;
import dev.waybill.testing.JavaProcess;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deploy to a folder that is killed at a system call: every page there has its files, and the next deploy completes it. */
class KilledDeployTest {
    private static final DeployOptions PLAIN = new DeployOptions(false, 256, false, false);

    /** The system calls that change a folder. */
    private static final String[] CALLS = {"rename", "unlink", "mkdir", "fsync", "rmdir"};

    /** Each kill needs its own process. */
    private static final int MOST_KILLS = LongForm.times(1, 40);

    @TempDir(factory = InMemory.class)
    private Path top;

    @Test
    void isWholeWhateverCallItIsKilledAt() throws IOException, InterruptedException {
        assumeTrue(JavaProcess.has("strace"), "no strace is here");
        SmallSite.built(SmallSite.FIRST, top.resolve("first"));
        SmallSite.built(SmallSite.SECOND, top.resolve("second"));
        deploy(top.resolve("base")).send(top.resolve("first"));
        int kills = 0;
        for (String call : CALLS) {
            boolean killed = true;
            for (int when = LongForm.times(4, 1); killed && when < LongForm.times(4, 1) + MOST_KILLS; when++) {
                killed = isKilled(call, when);
                kills += killed ? 1 : 0;
            }
        }
        System.out.println(kills + " deploys killed at a call");
        assertTrue(kills > 2, kills + " kills");
    }

    private boolean isKilled(String call, int when) throws IOException, InterruptedException {
        Path www = top.resolve("www");
        FolderBytes.copy(top.resolve("base"), www);
        JavaProcess run = JavaProcess.of(Main.class)
                .behind("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call)
                .behind("-e", "inject=" + call + ":signal=KILL:when=" + when)
                .run("deploy", www.toString(), "-d", top.resolve("second").toString(), "-q");
        String what = call + " " + when + ": " + run.printed();
        FolderStore store = new FolderStore(www);
        SmallSite.assertWhole(SmallSite.published(store), what);
        deploy(www).send(top.resolve("second"));
        SmallSite.assertIs(SmallSite.SECOND, store, what);
        deploy(www).rollBack();
        SmallSite.assertIs(SmallSite.FIRST, store, what);
        assertTrue(
                FolderBytes.of(www).keySet().stream().noneMatch(path -> path.contains(".waybill-part-")),
                "no part is left");
        assertEquals("", run.exit() == 0 || run.exit() > 128 ? "" : run.printed(), what);
        return run.exit() > 128;
    }

    private static Deploy deploy(Path target) {
        return new Deploy(new DeployTarget.Folder(target), PLAIN, Map.of(), Instant.EPOCH, DeployLog.SILENT);
    }
}

package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.JavaProcess;
import dev.waybill.testing.LongForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds, memory and all, killed at random moments. */
class KilledWholeBuildTest {
    private static final int EDITS = 6;

    /** Milliseconds after the first build within which it is killed: several builds long. */
    private static final int LATEST = 400;

    @TempDir
    private Path top;

    @Test
    void leaveOneWholeSiteAndAMemoryThatHarmsNothing() throws Exception {
        Path root = Files.createDirectories(top.resolve("root"));
        Edits site = new Edits(root);
        List<Map<String, String>> whole = new ArrayList<>();
        for (int n = 0; n < EDITS; n++) {
            site.edit(n);
            whole.add(site.expected(top.resolve("clean" + n)));
        }
        Random random = new Random(20_261_124);
        int kills = LongForm.times(2, 200);
        for (int kill = 0; kill < kills; kill++) {
            Process builder = JavaProcess.of(Forever.class).start(root.toString());
            assertEquals("built", firstLine(builder));
            assertTrue(!builder.waitFor(random.nextInt(LATEST), TimeUnit.MILLISECONDS), "ended by itself");
            builder.destroyForcibly().waitFor();
            Path found = Files.exists(root.resolve("site")) ? root.resolve("site") : root.resolve(".site.previous");
            assertTrue(whole.contains(FolderBytes.of(found)), "kill " + kill + ": a site of no edit");
            int next = random.nextInt(EDITS);
            site.edit(next);
            site.build(root.resolve("site"), false);
            assertEquals(
                    Set.of(),
                    FolderBytes.difference(whole.get(next), FolderBytes.of(root.resolve("site"))),
                    "after kill " + kill);
        }
        System.out.println("killed builds: " + kills + ", each left one whole site");
    }

    private static String firstLine(Process process) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }

    /** A program that edits a site and builds it, until it is killed. */
    static final class Forever {
        private Forever() {}

        public static void main(String[] arguments) throws Exception {
            Path root = Path.of(arguments[0]);
            Edits site = new Edits(root);
            for (int n = 0; ; n = (n + 1) % EDITS) {
                site.edit(n);
                site.build(root.resolve("site"), false);
                if (n == 0) {
                    System.out.println("built");
                }
            }
        }
    }
}

package dev.waybill.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.DeployTarget;
import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.InMemory;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder target with a foreign object at each name that a deploy writes or reads. In every case no foreign file is changed, the deploy
 * ends, and either the site is published correctly or the error names the obstacle.
 */
class DeployCampaignTest {
    private static final DeployOptions PLAIN = new DeployOptions(false, 256, false, false);
    private static final String FOREIGN = "not the deploy's\n";

    /** Only every n-th case is run. */
    private static final int STEP = LongForm.times(11, 1);

    private static final List<String> PARTS = List.of(
            ".waybill-part-1", ".waybill-part-2", ".waybill-deploy/.waybill-part-1", "pictures/.waybill-part-3");

    @TempDir(factory = InMemory.class)
    private Path top;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Path> sites = new TreeMap<>();

    /** What is placed at a name. */
    private enum Trap {
        LINK_TO_FILE,
        LINK_TO_FOLDER,
        LINK_TO_NOTHING,
        LINK_TO_ENDLESS_DEVICE,
        PIPE,
        FULL_FOLDER,
        EMPTY_FILE
    }

    private enum Action {
        DEPLOY_ANOTHER,
        DEPLOY_AGAIN,
        GO_BACK
    }

    @BeforeEach
    void deployTwice() throws IOException {
        for (Map<String, String> site : List.of(SmallSite.FIRST, SmallSite.SECOND, SmallSite.THIRD)) {
            Path folder = top.resolve("site" + sites.size());
            sites.put(site.toString(), SmallSite.built(site, folder).folder());
        }
        deploy(top.resolve("base")).send(site(SmallSite.FIRST));
        deploy(top.resolve("base")).send(site(SmallSite.SECOND));
    }

    @Test
    void touchesNothingOfSomebodyElseAtAnyNameThatItWrites() throws IOException, InterruptedException {
        List<String> names = names();
        int number = 0;
        int tried = 0;
        for (String name : names) {
            for (Trap trap : Trap.values()) {
                for (Action action : Action.values()) {
                    if (number++ % STEP == 0) {
                        tryOne(name, trap, action);
                        tried++;
                    }
                }
            }
        }
        System.out.println(tried + " of " + number + " cases, " + names.size() + " names: " + outcomes);
        assertTrue(tried > 50, tried + " cases");
    }

    /** All names in the target, and those that another release would write. */
    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>(PARTS);
        Path base = top.resolve("base");
        try (Stream<Path> paths = Files.walk(base)) {
            paths.filter(path -> !path.equals(base))
                    .map(path -> base.relativize(path).toString())
                    .sorted()
                    .forEach(names::add);
        }
        SmallSite.THIRD.keySet().stream().filter(path -> !names.contains(path)).forEach(names::add);
        return names;
    }

    private void tryOne(String name, Trap trap, Action action) throws IOException, InterruptedException {
        String what = trap + " at '" + name + "', " + action;
        Path target = top.resolve("target");
        Path foreign = top.resolve("foreign");
        clear(target);
        FolderBytes.copy(top.resolve("base"), target);
        clear(foreign);
        Files.createDirectories(foreign.resolve("folder"));
        Files.writeString(foreign.resolve("file"), FOREIGN);
        Files.writeString(foreign.resolve("folder/index.html"), FOREIGN);
        set(target.resolve(name), trap, foreign);
        Map<String, String> before = FolderBytes.of(foreign);
        String outcome = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> run(target, action), what);
        assertEquals(before, FolderBytes.of(foreign), what);
        if (outcome.isEmpty()) {
            assertPublished(target, wanted(action), what);
        } else {
            boolean unknown = name.equals(".waybill-deploy"); // without its history the target looks unused
            assertTrue(unknown || outcome.contains(Path.of(name).getName(0).toString()), what + ": " + outcome);
        }
        outcomes.merge(outcome.isEmpty() ? "published" : "refused", 1, Integer::sum);
    }

    private static Map<String, String> wanted(Action action) {
        return switch (action) {
            case DEPLOY_ANOTHER -> SmallSite.THIRD;
            case DEPLOY_AGAIN -> SmallSite.SECOND;
            case GO_BACK -> SmallSite.FIRST;
        };
    }

    /** The error message; empty if there was none. */
    private String run(Path target, Action action) {
        try {
            if (action == Action.GO_BACK) {
                deploy(target).rollBack();
            } else {
                deploy(target).send(site(wanted(action)));
            }
            return "";
        } catch (DeployException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            return fail("no reason in words", e);
        }
    }

    private static void assertPublished(Path target, Map<String, String> site, String what) throws IOException {
        for (Map.Entry<String, String> file : site.entrySet()) {
            Path path = target.resolve(file.getKey());
            assertTrue(Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS), what + ": " + file.getKey());
            assertTrue(path.toRealPath().equals(target.toRealPath().resolve(file.getKey())), what);
            assertEquals(file.getValue(), Files.readString(path), what + ": " + file.getKey());
        }
    }

    private static void set(Path at, Trap trap, Path foreign) throws IOException, InterruptedException {
        clear(at);
        Files.createDirectories(at.getParent());
        switch (trap) {
            case LINK_TO_FILE -> Files.createSymbolicLink(at, foreign.resolve("file"));
            case LINK_TO_FOLDER -> Files.createSymbolicLink(at, foreign.resolve("folder"));
            case LINK_TO_NOTHING -> Files.createSymbolicLink(at, foreign.resolve("nothing"));
            case LINK_TO_ENDLESS_DEVICE -> Files.createSymbolicLink(at, Path.of("/dev/zero"));
            case PIPE ->
                assertEquals(
                        0, new ProcessBuilder("mkfifo", at.toString()).start().waitFor());
            case FULL_FOLDER -> Files.writeString(Files.createDirectories(at).resolve("mine.txt"), FOREIGN);
            case EMPTY_FILE -> Files.createFile(at);
        }
    }

    /** Follows no links. */
    private static void clear(Path at) throws IOException {
        if (Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> entries = Files.list(at)) {
                for (Path entry : entries.toList()) {
                    clear(entry);
                }
            }
        }
        Files.deleteIfExists(at);
    }

    private Path site(Map<String, String> files) {
        return sites.getOrDefault(files.toString(), top);
    }

    private static Deploy deploy(Path target) {
        return new Deploy(new DeployTarget.Folder(target), PLAIN, Map.of(), Instant.EPOCH, DeployLog.SILENT);
    }
}

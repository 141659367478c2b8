package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands at a name that a build writes: no foreign file changes, and the site is built right, or not at all. */
class ObstaclesTest {
    /** Below {@code .waybill/}, {@code *} stands for the name of the output folder's own. */
    private static final List<String> NAMES = List.of(
            ".site.lock",
            ".site.next",
            ".site.previous",
            ".waybill",
            ".waybill/.gitignore",
            ".waybill/*",
            ".waybill/*/cache",
            ".waybill/*/cache.next");

    private static final List<String> KINDS =
            List.of("symbolic link", "hard link", "link to a folder", "link to nothing", "device", "folder", "pipe");

    @TempDir
    private Path top;

    private Path root = Path.of("root");

    @Test
    void harmNothing() throws Exception {
        root = Files.createDirectories(top.resolve("root"));
        Edits site = new Edits(root);
        List<Map<String, String>> expected = new ArrayList<>();
        for (int edit = 0; edit < 2; edit++) {
            site.edit(edit);
            expected.add(site.expected(top.resolve("clean" + edit)));
        }
        FolderBytes.delete(root.resolve(".waybill"));
        site.build(root.resolve("site"), false);
        String hash = cacheFolder().getFileName().toString();
        int trials = 0;
        int refused = 0;
        for (String[] obstacle : obstacles()) {
            String what = obstacle[1] + " at " + obstacle[0];
            Path at = root.resolve(obstacle[0].replace("*", hash));
            put(obstacle[1], at);
            site.edit(trials % 2);
            try {
                site.build(root.resolve("site"), false);
                Map<String, String> built = FolderBytes.of(root.resolve("site"));
                assertEquals(Set.of(), FolderBytes.difference(expected.get(trials % 2), built), what);
            } catch (IOException e) {
                assertTrue(String.valueOf(e.getMessage()).contains(obstacle[0]), what + ": " + e.getMessage());
                refused++;
            }
            assertEquals("years of work", Files.readString(top.resolve("foreign/thesis.txt")), what);
            FolderBytes.delete(at);
            trials++;
        }
        System.out.println(
                "obstacles: " + trials + " builds, " + refused + " refused by name, no foreign file changed");
    }

    private Path cacheFolder() throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve(".waybill"))) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static List<String[]> obstacles() {
        List<String[]> all = new ArrayList<>();
        NAMES.forEach(name -> KINDS.forEach(kind -> all.add(new String[] {name, kind})));
        Collections.shuffle(all, new Random(20_261_130));
        return all.subList(0, LongForm.times(12, all.size()));
    }

    private void put(String kind, Path at) throws IOException, InterruptedException {
        FolderBytes.delete(at);
        Files.createDirectories(at.getParent());
        Path folder = Files.createDirectories(top.resolve("foreign"));
        Path foreign = folder.resolve("thesis.txt");
        Files.writeString(foreign, "years of work");
        switch (kind) {
            case "symbolic link" -> Files.createSymbolicLink(at, foreign);
            case "hard link" -> Files.createLink(at, foreign);
            case "link to a folder" -> Files.createSymbolicLink(at, folder);
            case "link to nothing" -> Files.createSymbolicLink(at, folder.resolve("absent"));
            case "device" -> Files.createSymbolicLink(at, Path.of("/dev/zero"));
            case "folder" -> Files.writeString(Files.createDirectory(at).resolve("mine"), "mine");
            default -> new ProcessBuilder("mkfifo", at.toString()).start().waitFor();
        }
    }
}

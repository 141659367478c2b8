package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache may be damaged in any way: the next build makes what a build from nothing makes. */
class DamagedCacheTest {
    /** Bytes that say where all others are. */
    private static final int HEAD = 28;

    @TempDir
    private Path top;

    private Path root = Path.of("root");
    private Path saved = Path.of("saved");
    private Edits site = new Edits(root);
    private final Random random = new Random(20_261_124);

    @BeforeEach
    void buildOnce() throws IOException, SiteNotFoundException {
        root = Files.createDirectories(top.resolve("root"));
        saved = Files.createDirectories(top.resolve("saved"));
        site = new Edits(root);
        site.edit(0);
        site.build(root.resolve("site"), false);
        FolderBytes.copy(root.resolve(".waybill"), saved.resolve(".waybill"));
        FolderBytes.copy(root.resolve("site"), saved.resolve("site"));
    }

    @Test
    void equalsABuildFromNothingWhateverIsDamaged() throws IOException, SiteNotFoundException {
        restore();
        site.build(root.resolve("site"), false, (stage, done, total) -> fail("without damage it is used"));
        List<Map<String, String>> expected = List.of(expected(0), expected(1));
        int trials = LongForm.times(20, 200);
        for (int trial = 0; trial < trials; trial++) {
            int edit = trial % 2;
            restore();
            String damage = damage(trial);
            site.edit(edit);
            site.build(root.resolve("site"), false);
            Set<String> different = FolderBytes.difference(expected.get(edit), FolderBytes.of(root.resolve("site")));
            assertEquals(Set.of(), different, trial + ": " + damage);
        }
        System.out.println("damaged cache: " + trials + " of " + trials + " builds equal one from nothing");
    }

    private Map<String, String> expected(int edit) throws IOException, SiteNotFoundException {
        site.edit(edit);
        return site.expected(top.resolve("clean" + edit));
    }

    private void restore() throws IOException {
        site.edit(0);
        FolderBytes.delete(root.resolve(".waybill"));
        try (Stream<Path> paths = Files.list(saved)) {
            for (Path path : paths.toList()) {
                FolderBytes.copy(path, root.resolve(path.getFileName()));
            }
        }
    }

    /** A bit turned, an end cut off, a tail added, another version's number, or nothing left; the file's times stay. */
    private String damage(int trial) throws IOException {
        Path file = FolderBytes.paths(root.resolve(".waybill")).stream()
                .filter(path -> path.endsWith("cache"))
                .findFirst()
                .orElseThrow();
        FileTime time = Files.getLastModifiedTime(file);
        byte[] good = Files.readAllBytes(file);
        byte[] bad = good.clone();
        int at = trial % 3 == 0 ? random.nextInt(HEAD) : random.nextInt(good.length);
        switch (trial % 8) {
            case 0 -> bad = Arrays.copyOf(good, at);
            case 1 -> bad = Arrays.copyOf(good, good.length + 1 + at);
            case 2 -> bad[Math.min(7, good.length - 1)]++; // the version's number
            case 3 -> bad = new byte[0];
            default -> bad[at] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, bad);
        Files.setLastModifiedTime(file, time);
        return "at " + at + " of " + good.length;
    }
}

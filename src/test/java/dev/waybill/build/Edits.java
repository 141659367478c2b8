package dev.waybill.build;

import dev.waybill.TestOptions;
import dev.waybill.testing.FolderBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/** A small site that is edited and built, with files older than its builds, as an editor's are. */
final class Edits {
    static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final Path root;

    Edits(Path root) {
        this.root = root;
    }

    /** The site as its n-th edit leaves it: the same n always makes the same files, times included. */
    void edit(int n) throws IOException {
        put(0, "waybill.yaml", "title: 站\nbaseUrl: https://example.org/\n");
        for (int i = 0; i < 8; i++) {
            int text = i == n % 8 ? n : 0;
            int tag = n % 3 == i % 3 ? 1 : 0;
            put(
                    8 * text + tag, // files that differ have different times
                    "content/s" + i % 2 + "/p" + i + ".md",
                    "---\ntitle: 保证金 " + i + "\ntags: [" + (tag == 1 ? "甲" : "乙") + "]\ndate: 2025-05-1" + i
                            + "\n---\n退出流程 " + text + "，[别的](p" + (i + 2) % 8 + ".md)\n");
        }
    }

    private void put(int time, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        for (Path changed = Path.of(path); changed != null; changed = changed.getParent()) {
            Files.setLastModifiedTime(root.resolve(changed), FileTime.from(NOW.minusSeconds(100_000 - time)));
        }
    }

    /** Builds into {@code site/}, which is remembered, or elsewhere from nothing. */
    BuildReport build(Path target, boolean clean) throws IOException, SiteNotFoundException {
        return build(target, clean, Progress.SILENT);
    }

    BuildReport build(Path target, boolean clean, Progress progress) throws IOException, SiteNotFoundException {
        TestOptions options = TestOptions.of(root).into(target).by("program").now(NOW);
        return Build.run((clean ? options.clean() : options).options(), progress);
    }

    /** What a build from nothing makes of the site as it is. */
    Map<String, String> expected(Path elsewhere) throws IOException, SiteNotFoundException {
        build(elsewhere, true);
        return FolderBytes.of(elsewhere);
    }
}

package dev.waybill.pipeline;

import dev.waybill.TestOptions;
import dev.waybill.testing.FileClock;
import dev.waybill.testing.FolderBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** A small site that is edited and built. */
final class Edits {
    static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final Path root;

    Edits(Path root) {
        this.root = root;
    }

    /** The site as its n-th edit leaves it: the same n always makes the same files. */
    void edit(int n) throws IOException {
        put("waybill.yaml", "title: 站\nbaseUrl: https://example.org/\n");
        for (int i = 0; i < 8; i++) {
            int text = i == n % 8 ? n : 0;
            int tag = n % 3 == i % 3 ? 1 : 0;
            put(
                    "content/s" + i % 2 + "/p" + i + ".md",
                    "---\ntitle: 保证金 " + i + "\ntags: [" + (tag == 1 ? "甲" : "乙") + "]\ndate: 2025-05-1" + i
                            + "\n---\n退出流程 " + text + "，[别的](p" + (i + 2) % 8 + ".md)\n");
        }
    }

    private void put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    /** Builds into {@code site/}, which is remembered, or elsewhere from nothing. */
    BuildReport build(Path target, boolean clean) throws IOException, SiteNotFoundException {
        return build(target, clean, Progress.SILENT);
    }

    BuildReport build(Path target, boolean clean, Progress progress) throws IOException, SiteNotFoundException {
        FileClock.passTick(root);
        TestOptions options = TestOptions.of(root).into(target).by("program").now(NOW);
        return (clean ? options.clean() : options).publish(progress);
    }

    /** What a build from nothing makes of the site as it is. */
    Map<String, String> expected(Path elsewhere) throws IOException, SiteNotFoundException {
        build(elsewhere, true);
        return FolderBytes.of(elsewhere);
    }
}

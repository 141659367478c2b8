package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.TestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    @TempDir
    Path root;

    /** A figure that stands still, or ends elsewhere than at all, would be a lie. */
    @Test
    void countsEveryStageToItsEnd() throws Exception {
        for (int i = 0; i < 40; i++) {
            Path page = root.resolve("content/exit/" + i + ".md");
            Files.createDirectories(page.getParent());
            Files.writeString(page, "---\ntitle: 指南" + i + "\ndate: 2020-01-01\n---\n退出全托管，取回保证金" + i + "。\n");
        }
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        Map<String, Integer> totals = new LinkedHashMap<>();
        BuildReport report = options().publish((stage, done, total) -> {
            synchronized (counts) {
                counts.computeIfAbsent(stage.toString(), first -> new ArrayList<>())
                        .add(done);
                assertEquals(total, totals.computeIfAbsent(stage.toString(), first -> total));
            }
        });
        assertEquals(
                List.of("reading", "relating", "indexing", "rendering", "publishing"), List.copyOf(counts.keySet()));
        assertEquals(report.change().orElseThrow().files(), totals.get("publishing"));
        counts.remove("publishing");
        counts.forEach((stage, done) -> {
            assertEquals(0, done.get(0), stage);
            assertEquals(totals.get(stage), Collections.max(done), stage);
            assertTrue(totals.getOrDefault(stage, 0) >= 40, stage);
            assertTrue(done.stream().distinct().count() > 20, stage);
        });
    }

    private TestOptions options() {
        return TestOptions.of(root).into(root.resolve("site")).by("program");
    }
}

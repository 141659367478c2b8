package dev.waybill.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.Main;
import dev.waybill.testing.JavaProcess;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile pages cause errors and need little memory. */
class HostilePagesTest {
    private static final String MEMORY = "-Xmx512m";

    @Test
    void workGrowsNoFasterThanThePageOrALimitIsMet() throws IOException, InterruptedException {
        int every = LongForm.times(30, 1);
        String least = String.valueOf(LongForm.times(20, 100));
        String budget = String.valueOf(LongForm.times(20, 100));
        JavaProcess run = JavaProcess.of(GrowthRun.class)
                .options(MEMORY, "-XX:TieredStopAtLevel=1")
                .run(least, budget, String.valueOf(every));
        System.out.println(run.printed());
        assertEquals(0, run.exit(), run.printed());
        List<String[]> lines =
                run.printed().lines().map(line -> line.split("\t")).toList();
        assertEquals((HostilePages.ALL.size() + every - 1) / every, lines.size());
        for (String[] line : lines) {
            String growth = line[line.length - 1];
            assertTrue(
                    growth.equals("limit") || growth.equals("small") || Double.parseDouble(growth) <= 3,
                    String.join(" ", line));
        }
    }

    @Test
    void aWholeSiteOfThemIsRefusedInWords(@TempDir Path root) throws IOException, InterruptedException {
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("waybill.yaml"), "title: T\n");
        int size = LongForm.times(600, 20_000);
        int page = 0;
        for (String name : HostilePages.ALL.keySet()) {
            Files.writeString(
                    root.resolve("content/" + page++ + ".md"),
                    HostilePages.file(name, size).replace("checklist: c\n", "checklist: c" + page + "\n"));
        }
        JavaProcess run = JavaProcess.of(Main.class).options(MEMORY).in(root).run("build");
        assertEquals(1, run.exit(), run.printed());
        assertFalse(run.printed().contains("\tat "), "a stack trace");
        assertFalse(run.printed().contains("a bug in waybill"), run.printed());
        assertTrue(run.printed().contains("; nothing was written"));
        assertFalse(Files.exists(root.resolve("site")));
        assertTrue(run.printed()
                .lines()
                .filter(line -> line.contains("error[too-large]"))
                .allMatch(line -> line.matches("content/\\d+\\.md(:\\d+){0,2}: error.*")));
    }
}

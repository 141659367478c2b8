package dev.waybill.related;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.command.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntitledArticlesTest {
    @TempDir
    private Path root;

    @Test
    void areRelatedByTheirTexts() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nlanguage: en\n")
                .file("content/first_steps.md", "Deposits are returned after thirty days.\n")
                .file("content/last_words.md", "Deposits are returned after thirty days, too.\n")
                .file("content/other.md", "# Other\n\nShipping fees.\n");
        CommandRun run = CommandRun.of(
                "build", "-q", "-s", root.toString(), "-d", root.resolve("out").toString());
        assertEquals(0, run.exit(), run.err());
    }
}

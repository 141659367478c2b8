package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link to this machine is reported without a request. */
class CheckExternalTest {
    @TempDir
    private Path root;

    private String source = ".";

    @BeforeEach
    void writeSite() {
        new SiteOnDisk(root).page("a.md", "", "看[那里](http://127.0.0.1:1/x)\n");
        source = root.toString();
    }

    @Test
    void tellsALinkElsewhereAtItsPlaceOnlyWhereAsked() {
        assertEquals("", CommandRun.of("check", "-s", source).err());
        CommandRun run = CommandRun.of("check", "--external", "-s", source);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("1 article, no errors, 1 warning in "), run.out());
        assertEquals("""
                content/a.md:4:7: warning[external-link]: 'http://127.0.0.1:1/x' leads into a private network, so it isn't requested
                  4 | 看[那里](http://127.0.0.1:1/x)
                    |          ^^^^^^^^^^^^^^^^^^^^
                  = fix the address, or remove the link

                """, run.err());
        assertTrue(Files.exists(root.resolve(".waybill/external-links.tsv")));
    }

    @Test
    void countsItAsAnErrorWhereWarningsAre() {
        assertEquals(
                1,
                CommandRun.of("check", "--external", "--strict", "-s", source).exit());
    }

    @Test
    void putsItIntoReports() {
        CommandRun run = CommandRun.of("check", "--external", "--format", "json", "-s", source);
        assertTrue(run.out().contains("external-link"), run.out());
    }

    @Test
    void isSilentWhereThePageDoesWithout() {
        new SiteOnDisk(root).page("a.md", "ignore: external-link", "看[那里](http://127.0.0.1:1/x)\n");
        assertFalse(CommandRun.of("check", "--external", "-s", source).err().contains("external-link"));
    }
}

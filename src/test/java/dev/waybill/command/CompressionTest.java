package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.Main;
import dev.waybill.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompressionTest {
    @TempDir
    private Path root;

    @BeforeEach
    void writeSite() throws IOException {
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("waybill.yaml"), "title: T\n");
        Files.writeString(root.resolve("content/a.md"), "---\ntitle: A\n---\n" + "退出流程。".repeat(200) + "\n");
    }

    @Test
    void writesWhatIsAskedForAndTakesAwayWhatIsNot() throws IOException {
        Path page = root.resolve("site/a/index.html");
        assertEquals(0, build("--brotli", "--gzip").exit());
        assertTrue(Files.exists(root.resolve("site/a/index.html.gz")));
        try (var brotli = new BrotliInputStream(Files.newInputStream(root.resolve("site/a/index.html.br")))) {
            assertArrayEquals(Files.readAllBytes(page), brotli.readAllBytes());
        }
        assertEquals(0, build("--brotli").exit());
        assertFalse(Files.exists(root.resolve("site/a/index.html.gz")));
        assertTrue(Files.exists(root.resolve("site/a/index.html.br")));
        assertEquals(0, build().exit());
        assertFalse(Files.exists(root.resolve("site/a/index.html.br")));
    }

    @Test
    void compressesStaticFilesButReplacesNone() throws IOException {
        Files.createDirectories(root.resolve("static"));
        Files.writeString(root.resolve("static/tool.js"), "tool();".repeat(200));
        Files.writeString(root.resolve("static/own.mjs"), "own();".repeat(200));
        Files.writeString(root.resolve("static/own.mjs.gz"), "own");
        for (String again : new String[] {"a", "b"}) {
            Files.writeString(root.resolve("static/" + again + ".txt"), "x");
            assertEquals(0, build("--gzip").exit());
            assertTrue(Files.size(root.resolve("site/tool.js.gz")) < 200);
            assertEquals("own", Files.readString(root.resolve("site/own.mjs.gz")));
        }
    }

    @Test
    void saysWhereAMachineHasNoBrotli() throws IOException, InterruptedException {
        JavaProcess run =
                JavaProcess.of(Main.class).options("-Dos.arch=sparc").in(root).run("build", "--brotli");
        assertEquals(2, run.exit());
        assertTrue(
                run.printed().startsWith("waybill: --brotli: there is no library for this machine ("), run.printed());
        assertTrue(run.printed().endsWith(", sparc)\n"), run.printed());
        assertFalse(Files.exists(root.resolve("site")));
    }

    @Test
    void loadsNoBrotliWithoutBeingAsked() throws IOException, InterruptedException {
        String plain = classes("build", "--gzip");
        assertTrue(plain.contains("dev.waybill.output.Compression"), plain);
        assertFalse(plain.contains("brotli4j"), plain);
        assertTrue(classes("build", "--brotli").contains("brotli4j"));
    }

    private String classes(String... words) throws IOException, InterruptedException {
        return JavaProcess.of(Main.class)
                .options("-Xlog:class+load")
                .in(root)
                .run(words)
                .printed();
    }

    private CommandRun build(String... words) {
        String[] line = new String[words.length + 3];
        line[0] = "build";
        line[1] = "-s";
        line[2] = root.toString();
        System.arraycopy(words, 0, line, 3, words.length);
        return CommandRun.of(line);
    }
}

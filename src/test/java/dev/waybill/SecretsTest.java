package dev.waybill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.testing.JavaProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing about the machine or its environment is in the site or in the logs. */
class SecretsTest {
    private static final List<String> VARIABLES = List.of(
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "GITHUB_TOKEN",
            "HOME",
            "USER",
            "LOGNAME",
            "HOSTNAME",
            "PWD",
            "WAYBILL_TOKEN");

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> secrets = new ArrayList<>();
    private Path root = Path.of("root");

    @Test
    void noneIsPrintedOrPublished() throws IOException, InterruptedException {
        writeSite();
        for (String[] words : new String[][] {
            {"build", "--gzip"},
            {"check", "-v", "--format", "sarif"},
            {"deploy", "../www", "--verbose"}
        }) {
            assertTells(0, words);
        }
        for (Path published : List.of(root.resolve("site"), root.resolveSibling("www"))) {
            assertTrue(Files.isDirectory(published), published.toString());
            assertNoneIn(published);
        }
        Files.writeString(root.resolve("content/bad.md"), "---\ntitle: [\n---\n[x](none.md) ![y](/etc/hostname)\n");
        for (String form : List.of("text", "junit")) {
            assertTells(1, "build", "-v", "--format", form);
        }
        Files.writeString(root.resolve("waybill.yaml"), "title: T\nbaseUrl: nowhere\n");
        assertTells(2, "check", "-v");
        Files.writeString(root.resolve("site/mine"), "x");
        Files.delete(root.resolve("site/.waybill"));
        assertTells(2, "build", "-v");
    }

    private void writeSite() throws IOException {
        root = Files.createDirectories(folder.resolve("canary-of-the-path/portal"));
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("waybill.yaml"), "title: T\nbaseUrl: https://example.org/\n");
        Files.writeString(root.resolve("content/a.md"), """
                ---
                title: ${HOME} ${env:HOME} $GITHUB_TOKEN
                ---
                ${GITHUB_TOKEN} ${user.home} ~/.ssh

                ## Two

                #### Four
                """);
        VARIABLES.forEach(name -> environment.put(name, "canary-of-" + name));
        secrets.addAll(environment.values());
        secrets.addAll(
                List.of("canary-of-the-path", folder.getFileName().toString(), System.getProperty("user.home") + "/"));
        secrets.add(System.getProperty("java.home"));
        String host = InetAddress.getLocalHost().getHostName();
        if (host.length() > 5 && !host.equals("localhost")) {
            secrets.add(host);
        }
    }

    private void assertTells(int exit, String... words) throws IOException, InterruptedException {
        JavaProcess run =
                JavaProcess.of(Main.class).environment(environment).in(root).run(words);
        assertEquals(exit, run.exit(), run.printed());
        assertNone(run.printed(), String.join(" ", words));
    }

    private void assertNoneIn(Path top) throws IOException {
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                try (InputStream file = Files.newInputStream(path);
                        InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
                    assertNone(new String(plain.readAllBytes(), StandardCharsets.UTF_8), path.toString());
                }
            }
        }
    }

    private void assertNone(String text, String where) {
        secrets.forEach(secret -> assertFalse(text.contains(secret), () -> secret + " in " + where + ": " + text));
    }
}

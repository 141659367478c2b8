package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.Main;
import dev.waybill.SiteOnDisk;
import dev.waybill.testing.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployCommandTest {
    @TempDir
    private Path root;

    private String source = ".";
    private String target = ".";

    @BeforeEach
    void writeSite() {
        new SiteOnDisk(root.resolve("source"))
                .file("waybill.yaml", "title: Test\n")
                .page("a.md");
        source = root.resolve("source").toString();
        target = root.resolve("www").toString();
    }

    @Test
    void sendsTheBuiltSite() throws IOException {
        build();
        CommandRun run = CommandRun.of("deploy", target, "-s", source);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().matches("[0-9]+ files, [0-9]+ sent, 0 deleted\n"), run.out());
        assertEquals(
                Files.readString(root.resolve("source/site/a/index.html")),
                Files.readString(root.resolve("www/a/index.html")));
        assertTrue(CommandRun.of("deploy", target, "-s", source).out().contains(" 0 sent, 0 deleted\n"));
    }

    @Test
    void tellsWhatItWouldDo() {
        build();
        CommandRun run = CommandRun.of("deploy", target, "-s", source, "--dry-run");
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("send a/index.html\n"), run.out());
        assertTrue(run.out().indexOf("send assets/") < run.out().indexOf(".html\n"), run.out());
        assertFalse(Files.exists(root.resolve("www")));
    }

    @Test
    void goesBack() throws IOException {
        build();
        assertEquals(0, CommandRun.of("deploy", target, "-s", source).exit());
        String before = Files.readString(root.resolve("www/a/index.html"));
        new SiteOnDisk(root.resolve("source")).page("a.md", "", "Other words.\n");
        build();
        assertEquals(0, CommandRun.of("deploy", target, "-s", source).exit());
        assertTrue(Files.readString(root.resolve("www/a/index.html")).contains("Other words."));
        assertEquals(0, CommandRun.of("deploy", target, "--rollback").exit());
        assertEquals(before, Files.readString(root.resolve("www/a/index.html")));
    }

    @Test
    void isTwoWhereItCannot() {
        assertRefused(
                "'s3:x' is not a target: after s3:// write a bucket's name of 3 to 63 lower-case letters", "s3:x");
        assertRefused(
                "'s3://ab' is not a target: after s3:// write a bucket's name of 3 to 63 lower-case letters",
                "s3://ab");
        assertRefused("'S3://Guides' is not a target: after s3:// write a bucket's name", "S3://Guides");
        assertRefused(
                "'git:https://h/x' is not a target: after git: write a remote, '#' and", "git:https://u:hush@h/x");
        assertRefused("'https://h/x' is not a target: a git repository is written git:REMOTE", "https://u:hush@h/x");
        assertRefused("'' is not a target: a folder, s3://BUCKET/PREFIX or git:REMOTE#BRANCH is one", "");
        assertRefused("site' is no built site; run waybill build first", target);
        build();
        assertRefused("can't be the target: the built site is there", source + "/site/www");
        assertRefused("can't be the target: the built site is there", source);
        assertRefused("can't be the target: the site's source is there", source + "/content/www");
        assertRefused("can't be the target: the site's source is there", source + "/static/www");
        assertRefused("the variable AWS_ACCESS_KEY_ID isn't set", "s3://guides");
        assertRefused("there is no previous release", target, "--rollback");
    }

    @Test
    void saysWhatIsInTheWayOfTheTarget() throws IOException {
        build();
        Files.writeString(root.resolve("file"), "mine");
        for (String option : List.of("-q", "--dry-run")) {
            assertRefused(
                    "the target, or a folder around it, is a file or a symbolic link to nothing; a deploy needs a folder",
                    root.resolve("file").toString(),
                    option);
        }
        assertRefused(
                "is a file or a symbolic link to nothing",
                root.resolve("file/www").toString());
    }

    /** The operating system's wording and temporary names don't help the person who deploys. */
    @Test
    void namesTheFileThatTheDiskRefuses() throws IOException, InterruptedException {
        build();
        assertEquals(0, CommandRun.of("deploy", target, "-s", source).exit());
        new SiteOnDisk(root.resolve("source")).page("a.md", "", "Other words.\n");
        build();
        Path folder = root.resolve("www/a");
        assertTrue(folder.toFile().setWritable(false));
        JavaProcess run = JavaProcess.of(Main.class).boundByPermissions().run("deploy", target, "-s", source);
        assertTrue(folder.toFile().setWritable(true));
        assertEquals(2, run.exit(), run.printed());
        assertEquals(
                "waybill: can't deploy: 'a/index.html' can't be written in the target: permission denied; repeat the"
                        + " deploy once that is fixed\n",
                run.printed());
    }

    @Test
    void printsNoKey() {
        build();
        CommandRun run = CommandRun.of(
                Map.of(
                        "AWS_ACCESS_KEY_ID",
                        "hush-id",
                        "AWS_SECRET_ACCESS_KEY",
                        "hush-secret",
                        "AWS_SESSION_TOKEN",
                        "hush-token",
                        "AWS_ENDPOINT_URL",
                        "http://127.0.0.1:1"),
                CommandRun.CLOCK,
                false,
                "deploy",
                "s3://guides",
                "-v",
                "-s",
                source);
        assertEquals(2, run.exit());
        String err = run.err();
        assertTrue(
                err.endsWith(
                        "waybill: can't deploy: the bucket's server can't be reached: nothing listens at its address; it"
                                + " was tried 4 times; is AWS_ENDPOINT_URL its address?\n"),
                err);
        assertFalse(err.contains("hush") || err.contains("127.0.0.1"), err);
        assertEquals("", run.out());
    }

    @Test
    void isTheOnlyCommandThatLoadsTheClientOfS3() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.waybill.Main",
                        "check",
                        "-s",
                        source))
                .redirectErrorStream(true)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertTrue(loaded.contains("dev.waybill.command.CheckCommand"), "the classes are told");
        assertFalse(loaded.contains("software.amazon."), "the client is not");
        assertFalse(loaded.contains("java.net.http."), "nor the JDK's");
    }

    private void build() {
        CommandRun run = CommandRun.of("build", "-q", "-s", source);
        assertEquals(0, run.exit(), run.err());
    }

    private void assertRefused(String message, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "deploy";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "-s";
        all[arguments.length + 2] = source;
        CommandRun run = CommandRun.of(all);
        assertEquals(2, run.exit(), message);
        assertTrue(run.err().contains(message), run.err());
    }
}

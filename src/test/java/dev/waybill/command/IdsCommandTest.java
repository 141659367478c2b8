package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.document.checklist.ChecklistLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdsCommandTest {
    private static final String HEAD = "---\ntitle: A\nchecklist: a\n---\n";
    private static final Pattern COMMENT = Pattern.compile(" <!-- #[a-z][a-z0-9]{5} -->");

    @TempDir
    private Path root;

    private Path page(String name, String text) throws IOException {
        Path file = root.resolve("content").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(root.resolve("waybill.yaml"), "title: T\n");
        return Files.writeString(file, text);
    }

    private CommandRun ids(String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of("ids", "-s", root.toString()));
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private String lock() throws IOException {
        return Files.readString(root.resolve(ChecklistLock.PATH));
    }

    private static String withoutIds(String text) {
        return COMMENT.matcher(text).replaceAll("");
    }

    @Test
    void writesTheIdsOfAFragmentOnceAndIntoTheFragment() throws IOException {
        Path fragment = page("_parts/two.md", "1. [ ] Two\n2. [ ] Three");
        page("a.md", HEAD + "1. [ ] One\n\n::include[two](_parts/two.md)\n");
        page("b.md", HEAD.replace("checklist: a", "checklist: b") + "::include[two](_parts/two.md)\n");
        CommandRun run = ids("--write");
        assertEquals("", run.err());
        assertEquals(0, run.exit());
        String written = Files.readString(fragment);
        assertEquals("1. [ ] Two\n2. [ ] Three", withoutIds(written));
        assertEquals(2, COMMENT.matcher(written).results().count());
    }

    @Test
    void saysWhatIsMissingAndWritesNothing() throws IOException {
        Path page = page("a.md", HEAD + "1. [ ] One\n2. [ ] Two <!-- #two -->\n");
        CommandRun run = ids();
        assertEquals("", run.err());
        assertEquals("""
                content/a.md:5:1: no id: One
                content/checklists.lock.json: a/two: new
                waybill ids --write fixes this
                """, run.out());
        assertEquals(1, run.exit());
        assertEquals(HEAD + "1. [ ] One\n2. [ ] Two <!-- #two -->\n", Files.readString(page));
        assertFalse(Files.exists(root.resolve(ChecklistLock.PATH)));
    }

    @Test
    void writesIdsAndTheLockAndIsThenSilent() throws IOException {
        Path page = page("a.md", HEAD + "1. [ ] One\n   - [ ] Inner\n2. [ ] Two <!-- #two -->\n");
        CommandRun run = ids("--write");
        assertEquals("", run.err());
        assertEquals(0, run.exit());
        String text = Files.readString(page);
        assertEquals(HEAD + "1. [ ] One\n   - [ ] Inner\n2. [ ] Two <!-- #two -->\n", withoutIds(text));
        assertEquals(2, COMMENT.matcher(text).results().count());
        String lock = lock();
        COMMENT.matcher(text)
                .results()
                .forEach(id -> assertTrue(lock.contains(id.group().substring(7, 13))));
        assertTrue(lock.contains("\"two\""));

        CommandRun again = ids();
        assertEquals("nothing is missing\n", again.out());
        assertEquals(0, again.exit());
        ids("--write");
        assertEquals(text, Files.readString(page));
        assertEquals(lock, lock());
        assertEquals(
                0, CommandRun.of("check", "--strict", "-s", root.toString()).exit());
    }

    /** Byte order mark, CRLF and CR, trailing spaces, a missing final newline, surrogate pairs: all unchanged. */
    @Test
    void touchesNothingButTheEndsOfSteps() throws IOException {
        String text = "\uFEFF" + (HEAD + """
                Text  \t
                1. [ ] **一步** 🙂 `code`  \t

                   Help.
                2. [ ] Two
                   goes on  \r3. [ ] [Three](https://example.org/)""").replace("\n", "\r\n");
        Path page = page("a.md", text);
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-rw-r--"));
        assertEquals(0, ids("--write").exit());
        String changed = Files.readString(page);
        assertEquals(text, withoutIds(changed));
        assertTrue(changed.matches("(?s).*`code` <!-- #\\w{6} -->  \t\r\n.*"), changed);
        assertTrue(changed.matches("(?s).*goes on <!-- #\\w{6} -->  \r3.*example.org/\\) <!-- #\\w{6} -->"), changed);
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(page)));
    }

    @Test
    void marksDraftsButLocksThemOnlyWhenTheyArePublished() throws IOException {
        String body = "---\ntitle: A\ndraft: true\nchecklist: a\n---\n1. [ ] One\n";
        Path page = page("a.md", body);
        assertEquals(0, ids("--write").exit());
        assertTrue(COMMENT.matcher(Files.readString(page)).find());
        assertFalse(Files.exists(root.resolve(ChecklistLock.PATH)));
        Files.writeString(page, Files.readString(page).replace("draft: true\n", ""));
        assertEquals(1, ids().exit());
        assertEquals(0, ids("--write").exit());
        assertTrue(lock().contains("\"One\""));
    }

    @Test
    void keepsWhatWentAndAcceptsNewWords() throws IOException {
        page("a.md", HEAD + "1. [ ] One <!-- #one -->\n2. [ ] Two <!-- #two -->\n");
        ids("--write");
        page("a.md", HEAD + "1. [ ] Something else altogether <!-- #one -->\n2. [ ] Two <!-- #second was=two -->\n");
        assertEquals(1, ids().exit());
        CommandRun run = ids("--write");
        assertTrue(run.err().contains("warning[step-reworded]"), run.err());
        assertEquals("""
                content/checklists.lock.json: a/one: reworded
                content/checklists.lock.json: a/second: new
                content/checklists.lock.json: a/two: replaced
                content/checklists.lock.json is written
                """, run.out());
        assertTrue(lock().contains("\"replaced\""));
        page(
                "a.md",
                HEAD + "1. [ ] Something else altogether, now <!-- #one -->\n2. [ ] Two <!-- #second was=two -->\n");
        CommandRun reworded = ids();
        assertEquals("content/checklists.lock.json: a/one: reworded\nnothing is missing\n", reworded.out());
        assertEquals(0, reworded.exit());
    }

    @Test
    void writesNothingOverALockThatCannotBeRead() throws IOException {
        Path page = page("a.md", HEAD + "1. [ ] One\n");
        String broken =
                "{\"version\": 1, \"checklists\": {\"a\": {\"steps\": {\"old\": {\"text\": \"Old\", \"rev\": 1}}}}";
        Files.writeString(root.resolve(ChecklistLock.PATH), broken);
        CommandRun run = ids("--write");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("content/checklists.lock.json:1:"), run.err());
        assertEquals(broken, lock());
        assertEquals(HEAD + "1. [ ] One\n", Files.readString(page));
    }

    @Test
    void writesNothingWhileAStepHasVanished() throws IOException {
        page("a.md", HEAD + "1. [ ] One <!-- #one -->\n2. [ ] Two <!-- #two -->\n");
        ids("--write");
        String lock = lock();
        page("a.md", HEAD + "1. [ ] One <!-- #one -->\n2. [ ] New\n");
        CommandRun run = ids("--write");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("error[step-vanished]: the step 'two' (Two)"), run.err());
        assertEquals(lock, lock());
        assertTrue(Files.readString(root.resolve("content/a.md")).endsWith("2. [ ] New\n"));
    }

    @Test
    void refusesAPageWhereTheCommentWouldBeSomethingElse() throws IOException {
        String text = HEAD + "1. [ ] Unfinished <!DOCTYPE\n";
        Path page = page("a.md", text);
        byte[] before = Files.readAllBytes(page);
        CommandRun run = ids("--write");
        assertEquals(1, run.exit(), run.out() + run.err());
        assertArrayEquals(before, Files.readAllBytes(page));
    }

    @Test
    void followsALinkToTheFileItself() throws IOException {
        Path page = page("a.md", HEAD + "1. [ ] One\n");
        Path kept = Files.createDirectories(root.resolve("kept")).resolve("a.md");
        Files.move(page, kept);
        Files.createSymbolicLink(page, Path.of("../kept/a.md"));
        assertEquals(0, ids("--write").exit());
        assertTrue(Files.isSymbolicLink(page));
        assertTrue(
                COMMENT.matcher(Files.readString(kept, StandardCharsets.UTF_8)).find());
    }
}

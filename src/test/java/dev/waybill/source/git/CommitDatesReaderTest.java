package dev.waybill.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.Snapshot;
import dev.waybill.source.git.CommitDates.Commits;
import dev.waybill.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitDatesReaderTest {
    private static final Location ASKED = new Location("waybill.yaml", 2, 8, 3);

    @TempDir
    private Path top;

    private Path root;

    @BeforeEach
    void makeSite() throws IOException {
        root = Files.createDirectories(top.resolve("repository/网站"));
    }

    private void put(String path, String text) throws IOException {
        Path file = root.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "第" + i + "行\n").collect(Collectors.joining());
    }

    private CommitDates clean() {
        Parsed<CommitDates> read = new CommitDatesReader(root, ASKED).read();
        assertEquals(List.of(), read.diagnostics());
        return read.value();
    }

    private static Optional<Commits> between(String first, String last) {
        return Optional.of(new Commits(Optional.of(Instant.parse(first)), Instant.parse(last)));
    }

    @Test
    void tellsTheFirstAndTheLastCommitOfAFile() throws IOException {
        put("店/a.md", "一");
        Repository repository = Repository.in(root.getParent()).commit("2025-05-18T23:30:00-0700");
        put("b.md", "二");
        repository.commit("2025-06-01T00:00:00+0800");
        put("店/a.md", "三");
        put("untracked.md", "四");
        repository.git("add", "网站/content/店");
        repository.git("-c", "log.showRoot=false", "commit", "-qm", "x", "--date", "2025-07-01T12:00:00+0000");
        CommitDates history = clean();
        assertEquals(between("2025-05-19T06:30:00Z", "2025-07-01T12:00:00Z"), history.of("content/店/a.md"));
        assertEquals(between("2025-05-31T16:00:00Z", "2025-05-31T16:00:00Z"), history.of("content/b.md"));
        assertEquals(Optional.empty(), history.of("content/untracked.md"));
    }

    @Test
    void followsARenameWithAnEdit() throws IOException {
        put("old.md", lines(20));
        Repository repository = Repository.in(root).commit("2025-01-01T00:00:00Z");
        repository.git("mv", "content/old.md", "content/new.md");
        put("new.md", lines(20) + "又一行\n");
        repository.commit("2025-02-01T00:00:00Z");
        put("old.md", "另一篇，用了旧名字\n");
        repository.commit("2025-03-01T00:00:00Z");
        CommitDates history = clean();
        assertEquals(between("2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z"), history.of("content/new.md"));
        assertEquals(between("2025-03-01T00:00:00Z", "2025-03-01T00:00:00Z"), history.of("content/old.md"));
    }

    @Test
    void walksThroughMerges() throws IOException {
        put("a.md", "一\n");
        Repository repository = Repository.in(root).commit("2025-01-01T00:00:00Z");
        repository.git("checkout", "-qb", "side");
        put("b.md", "二\n");
        repository.commit("2025-02-01T00:00:00Z");
        repository.git("checkout", "-q", "main");
        put("a.md", "三\n");
        repository.commit("2025-03-01T00:00:00Z");
        repository.git("merge", "-q", "-m", "both", "side");
        CommitDates history = clean();
        assertEquals(between("2025-01-01T00:00:00Z", "2025-03-01T00:00:00Z"), history.of("content/a.md"));
        assertEquals(between("2025-02-01T00:00:00Z", "2025-02-01T00:00:00Z"), history.of("content/b.md"));
    }

    @Test
    void changesItsStateWithEveryCommit() throws IOException {
        put("a.md", "一\n");
        Repository repository = Repository.in(root).commit("2025-01-01T00:00:00Z");
        Snapshot state = clean().state();
        assertTrue(state.holds(root));
        put("a.md", "二\n");
        assertTrue(state.holds(root));
        repository.commit("2025-02-01T00:00:00Z");
        assertFalse(state.holds(root));
        Snapshot after = clean().state();
        repository.git("pack-refs", "--all");
        repository.git("checkout", "-q", "HEAD~1");
        assertFalse(after.holds(root));
    }

    @Test
    void saysThatACloneIsShallow() throws IOException {
        put("a.md", "一\n");
        put("b.md", "一\n");
        Path origin = top.resolve("repository/网站");
        Repository repository = Repository.in(origin).commit("2025-01-01T00:00:00Z");
        put("a.md", "二\n");
        repository.commit("2025-02-01T00:00:00Z");
        put("a.md", "三\n");
        repository.commit("2025-03-01T00:00:00Z");
        Path clone = top.resolve("clone");
        repository.git("clone", "-q", "--depth", "2", "file://" + origin, clone.toString());
        Parsed<CommitDates> read = new CommitDatesReader(clone, ASKED).read();
        assertEquals(
                List.of(
                        "waybill.yaml:2:8: warning[git-dates]: the clone is shallow, so no first commit is known, nor a last"
                                + " one before the clone's; pages without dates of their own have none"),
                read.diagnostics().stream().map(Diagnostic::toString).toList());
        assertEquals(
                Optional.of(new Commits(Optional.empty(), Instant.parse("2025-03-01T00:00:00Z"))),
                read.value().of("content/a.md"));
        assertEquals(Optional.empty(), read.value().of("content/b.md"));
    }

    @Test
    void saysThatThereIsNoGit() {
        Parsed<CommitDates> read = new CommitDatesReader(root, ASKED, "no-git-here").read();
        assertEquals(
                List.of(
                        "waybill.yaml:2:8: warning[git-dates]: git can't be run; pages without dates of their own have none"),
                read.diagnostics().stream().map(Diagnostic::toString).toList());
        assertFalse(read.value().state().holds(root));
    }

    @Test
    void saysThatThereIsNoRepositoryOrNoCommit() throws IOException {
        put("a.md", "一\n");
        Files.writeString(root.resolve(".git"), "nothing\n");
        assertEquals(
                "git reads no repository here; pages without dates of their own have none",
                new CommitDatesReader(root, ASKED)
                        .read()
                        .diagnostics()
                        .get(0)
                        .message()
                        .toString());
        Files.delete(root.resolve(".git"));
        Repository.in(root);
        assertEquals(
                "there is no commit that git can read; pages without dates of their own have none",
                new CommitDatesReader(root, ASKED)
                        .read()
                        .diagnostics()
                        .get(0)
                        .message()
                        .toString());
    }
}

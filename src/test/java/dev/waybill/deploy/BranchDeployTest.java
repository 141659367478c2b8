package dev.waybill.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.deploy.git.Git;
import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.DeployTarget;
import dev.waybill.deploy.store.Timeouts;
import dev.waybill.output.PublishedSite;
import dev.waybill.testing.FaultyServer;
import dev.waybill.testing.FaultyServer.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchDeployTest {
    private static final DeployOptions PLAIN = new DeployOptions(false, 256, false, false);

    @TempDir
    private Path top;

    private Git remote = new Git(Path.of("none"), Path.of(""), Instant.EPOCH);

    @BeforeEach
    void makeRemote() throws IOException {
        Path bare = top.resolve("remote.git");
        remote = new Git(bare, top, Instant.EPOCH);
        remote.run("init", "-q", "--bare", bare.toString());
    }

    @Test
    void holdsTheSiteAndNothingElse() throws IOException {
        send(SmallSite.FIRST, PLAIN);
        assertEquals(SmallSite.FIRST, published());
        assertEquals("Publish the site", remote.run("log", "-1", "--format=%s", "pages"));
        assertEquals("1748736000", remote.run("log", "-1", "--format=%ct", "pages"));
        assertTrue(remote.succeeds("cat-file", "-e", "pages:.nojekyll"));
    }

    @Test
    void addsACommitForWhatChanged() throws IOException {
        send(SmallSite.FIRST, PLAIN);
        DeployReport report = send(SmallSite.SECOND, PLAIN);
        assertEquals(SmallSite.SECOND, published());
        assertFalse(report.sent().contains("robots.txt"), report.toString());
        assertTrue(report.sent().contains("新 页+~/index.html"), report.toString());
        assertEquals(7, report.deleted().size());
        assertEquals("2", remote.run("rev-list", "--count", "pages"));
        assertEquals(List.of(), send(SmallSite.SECOND, PLAIN).sent());
        assertEquals("2", remote.run("rev-list", "--count", "pages"));
    }

    @Test
    void goesBackByACommitOfItsOwn() throws IOException {
        assertThrows(DeployException.class, () -> deploy(PLAIN).rollBack());
        send(SmallSite.FIRST, PLAIN);
        assertThrows(DeployException.class, () -> deploy(PLAIN).rollBack());
        send(SmallSite.SECOND, PLAIN);
        deploy(PLAIN).rollBack();
        assertEquals(SmallSite.FIRST, published());
        assertEquals("3", remote.run("rev-list", "--count", "pages"));
        deploy(PLAIN).rollBack();
        assertEquals(SmallSite.SECOND, published());
    }

    /** Git identifies each file by its digest and never returns a damaged one. */
    @Test
    void goesBackToNoReleaseThatIsDamaged() throws IOException {
        send(SmallSite.FIRST, PLAIN);
        String blob = remote.run("rev-parse", "pages:about/index.html");
        send(SmallSite.SECOND, PLAIN);
        Path object = top.resolve("remote.git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2));
        assertTrue(object.toFile().setWritable(true));
        Files.writeString(object, "KAPUTT");
        String tip = remote.run("rev-parse", "pages");
        assertThrows(DeployException.class, () -> deploy(PLAIN).rollBack());
        assertEquals(tip, remote.run("rev-parse", "pages"));
    }

    @Test
    void sendsNoLinkThatSomebodyPutAmongTheBuiltFiles() throws IOException {
        Path site = SmallSite.built(SmallSite.FIRST, top.resolve("site")).folder();
        Files.createSymbolicLink(site.resolve("x.txt"), Files.writeString(top.resolve("secret"), "hush"));
        DeployException refused =
                assertThrows(DeployException.class, () -> deploy(PLAIN).send(site));
        assertEquals(
                "'x.txt' in the built site is not a file that a build wrote; build the site again",
                refused.getMessage());
    }

    @Test
    void knowsTheRemotesOfTheRepositoryAround() throws IOException {
        Path clone = top.resolve("clone");
        Git around = new Git(clone.resolve(".git"), top, Instant.EPOCH);
        around.run("init", "-q", clone.toString());
        around.run("remote", "add", "origin", "../remote.git");
        DeployTarget.Branch origin = new DeployTarget.Branch("origin", "pages");
        new BranchDeploy(origin, PLAIN, clone, Instant.EPOCH, Timeouts.usual(), DeployLog.SILENT)
                .send(SmallSite.built(SmallSite.FIRST, top.resolve("site")));
        assertEquals(SmallSite.FIRST, published());
        assertEquals("", around.run("for-each-ref"));
    }

    @Test
    void sendsTheSitesOwnBytesWhateverTheUsersGitMakesOfOthers() throws IOException {
        Path clone = top.resolve("clone");
        Git around = new Git(clone.resolve(".git"), top, Instant.EPOCH);
        around.run("init", "-q", clone.toString());
        Path attributes = Files.writeString(top.resolve("attributes"), "* text\n");
        around.run("config", "core.attributesFile", attributes.toString());
        Map<String, String> files = Map.of("a.txt", "one\r\ntwo");
        new BranchDeploy(
                        new DeployTarget.Branch(top.resolve("remote.git").toString(), "pages"),
                        PLAIN,
                        clone,
                        Instant.EPOCH,
                        Timeouts.usual(),
                        DeployLog.SILENT)
                .send(SmallSite.built(files, top.resolve("site")));
        assertEquals(files, published());
    }

    /** Git rejects the push of the second deploy from the same state, and nothing of it is in the branch. */
    @Test
    void isOneDeploysAtATime() throws IOException {
        send(SmallSite.FIRST, PLAIN);
        Path hook = top.resolve("remote.git/hooks/pre-receive");
        String tree = remote.run("rev-parse", "pages^{tree}");
        String other = remote.run("commit-tree", tree, "-p", "pages", "-m", "meanwhile");
        Files.createDirectories(hook.getParent());
        Files.writeString(
                hook, "#!/bin/sh\nunset GIT_QUARANTINE_PATH\nexec git update-ref refs/heads/pages " + other + "\n");
        assertTrue(hook.toFile().setExecutable(true));
        String message = String.valueOf(assertThrows(DeployException.class, () -> send(SmallSite.SECOND, PLAIN))
                .getMessage());
        assertTrue(message.startsWith("the branch was changed while this deploy ran, and nothing was sent;"), message);
        assertEquals(SmallSite.FIRST, published());
        assertEquals("meanwhile", remote.run("log", "-1", "--format=%s", "pages"));
    }

    @Test
    void onlyTellsWhereItIsADryRun() throws IOException {
        assertEquals(
                SmallSite.FIRST.size() + 2,
                send(SmallSite.FIRST, new DeployOptions(true, 256, false, false))
                        .files());
        assertFalse(remote.succeeds("rev-parse", "-q", "--verify", "pages"));
    }

    @Test
    void deletesNoMoreThanAllowed() throws IOException {
        send(SmallSite.FIRST, PLAIN);
        DeployException refused = assertThrows(
                DeployException.class, () -> send(SmallSite.SECOND, new DeployOptions(false, 6, false, false)));
        assertEquals("it would delete 7 files; --max-deletes allows 6, and nothing was sent", refused.getMessage());
        assertEquals(SmallSite.FIRST, published());
    }

    @Test
    void refusesABranchOfSomebodyElse() throws IOException {
        String commit = remote.run("commit-tree", remote.run("mktree"), "-m", "mine");
        remote.run("update-ref", "refs/heads/pages", commit);
        DeployException refused = assertThrows(DeployException.class, () -> send(SmallSite.FIRST, PLAIN));
        assertEquals(
                "the branch 'pages' contains files that no deploy wrote; --adopt overwrites them",
                refused.getMessage());
        send(SmallSite.FIRST, new DeployOptions(false, 256, true, false));
        assertEquals(SmallSite.FIRST, published());
    }

    @Test
    void saysWhatGitSaysButNoPassword() throws IOException {
        Path site = SmallSite.built(SmallSite.FIRST, top.resolve("site")).folder();
        Deploy deploy = new Deploy(
                new DeployTarget.Branch("http://me:hush@127.0.0.1:1/none.git", "pages"),
                PLAIN,
                Map.of(),
                Instant.EPOCH,
                DeployLog.SILENT);
        DeployException refused = assertThrows(DeployException.class, () -> deploy.send(site));
        String message = String.valueOf(refused.getMessage());
        assertTrue(
                message.startsWith("the remote can't be reached, or ended the connection; git says 'fatal: "), message);
        assertFalse(message.contains("hush"), message);
    }

    @Test
    void givesUpOnARemoteThatIsSilentOrDrips() throws Exception {
        PublishedSite site = SmallSite.built(SmallSite.FIRST, top.resolve("site"));
        List<Fault> faults = List.of(Fault.SILENCE, Fault.HALF_AN_ANSWER, Fault.DRIPPING_ANSWER, Fault.DRIPPING_HEAD);
        ExecutorService threads = Executors.newFixedThreadPool(faults.size()); // each waits for the timeout
        try {
            for (Future<String> refusal : threads.invokeAll(faults.stream()
                    .map(fault -> (Callable<String>) () -> {
                        try (FaultyServer server = FaultyServer.always(fault)) {
                            return refusal("http://127.0.0.1:" + server.port() + "/x.git", site);
                        }
                    })
                    .toList())) {
                assertEquals(
                        "git ls-remote printed nothing for 3 s and was ended: the remote doesn't answer, or it asks for a"
                                + " password that nobody can type here; nothing was sent",
                        refusal.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void givesUpOnAGitThatAsks() throws IOException {
        Path asking = Files.writeString(top.resolve("ask.sh"), "#!/bin/sh\nexec sleep 600\n");
        assertTrue(asking.toFile().setExecutable(true));
        String url = "ext::" + asking + " %S";
        Git around = new Git(top.resolve("clone/.git"), top, Instant.EPOCH);
        around.run("init", "-q", top.resolve("clone").toString());
        around.run("config", "protocol.ext.allow", "always");
        assertTrue(refusal(url).startsWith("git ls-remote printed nothing for 3 s and was ended: "));
        assertTrue(
                ProcessHandle.allProcesses()
                        .noneMatch(process ->
                                process.info().commandLine().orElse("").contains(asking.toString())),
                "what git started is ended too");
    }

    @Test
    void saysWhatIsWrongWithoutGitsAdvice() throws IOException {
        send(SmallSite.FIRST, PLAIN);
        Path hook = top.resolve("remote.git/hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\necho 'You may not push here.'\nexit 1\n");
        assertTrue(hook.toFile().setExecutable(true));
        DeployException refused = assertThrows(DeployException.class, () -> send(SmallSite.SECOND, PLAIN));
        String message = String.valueOf(refused.getMessage());
        assertTrue(
                message.matches("the remote refused the branch; git says '! \\[remote rejected\\] \\S+ -> pages"
                        + " \\(pre-receive hook declined\\)', the remote 'You may not push here.'"),
                message);
        assertTrue(refusal(top.resolve("nowhere").toString())
                .startsWith("there is no git repository at that remote; git says 'fatal: "));
    }

    private String refusal(String remoteUrl) throws IOException {
        return refusal(remoteUrl, SmallSite.built(SmallSite.FIRST, top.resolve("site")));
    }

    private String refusal(String remoteUrl, PublishedSite site) throws IOException {
        BranchDeploy deploy = new BranchDeploy(
                new DeployTarget.Branch(remoteUrl, "pages"),
                PLAIN,
                Files.createDirectories(top.resolve("clone")),
                Instant.EPOCH,
                new Timeouts(Duration.ofSeconds(3), 1, Duration.ZERO),
                DeployLog.SILENT);
        return String.valueOf(assertTimeoutPreemptively(
                        Duration.ofSeconds(90), () -> assertThrows(DeployException.class, () -> deploy.send(site)))
                .getMessage());
    }

    private DeployReport send(Map<String, String> files, DeployOptions options) throws IOException {
        return deploy(options).send(SmallSite.built(files, top.resolve("site")).folder());
    }

    private Deploy deploy(DeployOptions options) {
        return new Deploy(
                new DeployTarget.Branch(top.resolve("remote.git").toString(), "pages"),
                options,
                Map.of(),
                Instant.parse("2025-06-01T00:00:00Z"),
                DeployLog.SILENT);
    }

    /** The branch in the remote, without the marker file; {@link Git} strips a final newline. */
    private Map<String, String> published() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String path : remote.words("ls-tree", "-r", "-z", "--name-only", "pages")) {
            if (!List.of(".waybill", ".nojekyll").contains(path)) {
                String text = remote.run("cat-file", "blob", "pages:" + path);
                files.put(path, path.endsWith(".html") ? text + "\n" : text);
            }
        }
        return files;
    }
}

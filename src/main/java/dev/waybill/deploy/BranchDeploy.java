package dev.waybill.deploy;

import dev.waybill.deploy.git.Git;
import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.DeployTarget;
import dev.waybill.deploy.store.ReleaseSource;
import dev.waybill.deploy.store.Timeouts;
import dev.waybill.diagnostic.Message;
import dev.waybill.output.PublishedSite;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A deploy to a branch: a commit whose tree is the site, pushed onto the current tip. A push is atomic. */
final class BranchDeploy {
    /** Present in every tree that a deploy made, so that no other branch is overwritten. */
    private static final String MARK = ".waybill";

    private static final String TIP = "refs/heads/tip";

    private final DeployTarget.Branch branch;
    private final DeployOptions options;
    private final Path here;
    private final Instant now;
    private final Timeouts timeouts;
    private final DeployLog log;

    /**
     * @param here the folder to which the remote's name or path is relative
     * @param now the time of the commit
     */
    BranchDeploy(
            DeployTarget.Branch branch,
            DeployOptions options,
            Path here,
            Instant now,
            Timeouts timeouts,
            DeployLog log) {
        this.timeouts = timeouts;
        this.log = log;
        this.branch = branch;
        this.options = options;
        this.here = here;
        this.now = now;
    }

    private interface Step {
        DeployReport run(Git git, Optional<String> tip) throws IOException;
    }

    DeployReport send(PublishedSite site) throws IOException {
        new ReleaseSource.Built(site).refuseInvalid();
        return withRepository((git, tip) -> {
            if (tip.isPresent() && !options.adopt() && !git.succeeds("cat-file", "-e", TIP + ":" + MARK)) {
                throw new DeployException(Message.of(
                        "the branch '%s' contains files that no deploy wrote; --adopt overwrites them", branch.name()));
            }
            String tree = tree(git, site);
            return push(git, tip, tree, "Publish the site");
        });
    }

    DeployReport rollBack() throws IOException {
        return withRepository((git, tip) -> {
            if (tip.isEmpty() || !git.succeeds("cat-file", "-e", TIP + "^:" + MARK)) {
                throw new DeployException(Message.of("there is no previous release"));
            }
            String tree = git.run("rev-parse", TIP + "^^{tree}");
            return push(git, tip, tree, "Go back to the release before");
        });
    }

    private DeployReport withRepository(Step step) throws IOException {
        Path folder = Files.createTempDirectory("waybill-deploy");
        try {
            Git git = new Git(folder, here, now, timeouts, log);
            git.run("init", "-q", "--bare", folder.toString());
            git.adoptSettings();
            String remote = branch.remote();
            String branchRef = "refs/heads/" + branch.name();
            Optional<String> tip = Optional.empty();
            if (!git.run("ls-remote", remote, branchRef).isEmpty()) {
                git.run("fetch", "-q", "--progress", "--depth=2", remote, "+" + branchRef + ":" + TIP);
                tip = Optional.of(git.run("rev-parse", TIP));
            }
            return step.run(git, tip);
        } finally {
            delete(folder);
        }
    }

    /**
     * The bytes are the site's own, whatever the user's git settings do to line ends. Without {@code .nojekyll}, GitHub Pages would omit
     * names that start with an underscore.
     */
    private static String tree(Git git, PublishedSite site) throws IOException {
        String folder = site.folder().toAbsolutePath().normalize().toString();
        git.run(
                "-C",
                folder,
                "--work-tree=" + folder,
                "-c",
                "core.autocrlf=false",
                "-c",
                "core.attributesFile=/dev/null",
                "add",
                "-v", // prints progress, which shows that git is working
                "-A",
                "-f",
                ".");
        String empty = git.run("hash-object", "-w", "--stdin");
        git.run("update-index", "--add", "--cacheinfo", "100644," + empty + ",.nojekyll");
        return git.run("write-tree");
    }

    private DeployReport push(Git git, Optional<String> tip, String tree, String message) throws IOException {
        List<String> sent = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        String before = tip.isPresent() ? TIP : git.run("mktree"); // the empty tree
        List<String> changes = git.words("diff-tree", "-r", "-z", "--no-renames", "--name-status", before, tree);
        for (int i = 0; i + 1 < changes.size(); i += 2) {
            (changes.get(i).equals("D") ? deleted : sent).add(changes.get(i + 1));
        }
        if (deleted.size() > options.maxDeletes()) {
            throw new DeployException(Message.of(
                    "it would delete %s files; --max-deletes allows %s, and nothing was sent",
                    deleted.size(), options.maxDeletes()));
        }
        if (!options.dryRun() && !changes.isEmpty()) {
            String commit = commit(git, tip, tree, message);
            git.run(
                    "push",
                    "-q",
                    "--progress",
                    "--no-verify",
                    branch.remote(),
                    commit + ":refs/heads/" + branch.name());
        }
        int files = git.words("ls-tree", "-r", "-z", "--name-only", tree).size();
        return new DeployReport(files, sent, deleted);
    }

    private static String commit(Git git, Optional<String> tip, String tree, String message) throws IOException {
        List<String> arguments = new ArrayList<>();
        if (!git.succeeds("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT")) {
            arguments.addAll(List.of("-c", "user.name=Waybill", "-c", "user.email=waybill@localhost"));
        }
        arguments.addAll(List.of("commit-tree", tree, "-m", message));
        tip.ifPresent(parent -> arguments.addAll(List.of("-p", parent)));
        return git.run(arguments.toArray(new String[0]));
    }

    private static void delete(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

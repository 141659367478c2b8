package dev.waybill.source.git;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.Snapshot;
import dev.waybill.source.git.CommitDates.Commits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the history of the files under {@code content/} in one walk, with the machine's git, which supports every repository format. The
 * user's git settings don't affect the result, and nothing is fetched.
 */
public final class CommitDatesReader {
    /** The number of files in a commit that are compared to find renames. It is set because git's default varies by version. */
    private static final String RENAMES = "-l1000";

    private final Path root;
    private final Location asked;
    private final String program;

    /** @param asked where the site asks for dates from git; diagnostics are located there */
    public CommitDatesReader(Path root, Location asked) {
        this(root, asked, "git");
    }

    /** @param program the command of git */
    CommitDatesReader(Path root, Location asked, String program) {
        this.root = root;
        this.asked = asked;
        this.program = program;
    }

    /** The result of a git command. */
    private record Answer(int exit, String out) {}

    /** The history; if there is none, a diagnostic says why. */
    public Parsed<CommitDates> read() {
        try {
            Answer place = git("rev-parse", "--git-dir", "--git-common-dir");
            if (place.exit() != 0) {
                return none(
                        Message.of("git reads no repository here"),
                        Message.of("run git status here to see why, or leave dates: out"));
            }
            List<String> folders = place.out().lines().toList();
            return read(Path.of(folders.get(0)), Path.of(folders.get(1)));
        } catch (IOException e) {
            return none(Message.of("git can't be run"), Message.of("install git, or leave dates: out"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return none(Message.of("git was interrupted"), Message.of("build again"));
        }
    }

    private Parsed<CommitDates> read(Path own, Path common) throws IOException, InterruptedException {
        Snapshot state = state(root.resolve(own), root.resolve(common));
        Set<String> cut = shallow(root.resolve(common));
        Answer log = git(
                "log",
                "-z",
                "--format=format:%x01%H %at",
                "--name-status",
                "--find-renames=50%",
                RENAMES,
                "--no-merges",
                "--topo-order",
                "--no-show-signature",
                "--no-ext-diff",
                "--relative",
                "--",
                "content");
        if (log.exit() != 0) {
            return new Parsed<>(
                    new CommitDates(Map.of(), state),
                    List.of(diagnostic(
                            Message.of("there is no commit that git can read"), Message.of("commit the site"))));
        }
        Map<String, Commits> files = new CommitWalk(cut).files(log.out());
        List<Diagnostic> diagnostics = cut.isEmpty()
                ? List.of()
                : List.of(diagnostic(
                        Message.of(
                                "the clone is shallow, so no first commit is known, nor a last one before the clone's"),
                        Message.of("fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in a workflow")));
        return new Parsed<>(new CommitDates(files, state), diagnostics);
    }

    /** The files that a commit, a checkout or a fetch changes. */
    private Snapshot state(Path own, Path common) throws IOException {
        Path top = root.toRealPath();
        List<Path> files = new ArrayList<>(List.of(
                own.resolve("HEAD"),
                own.resolve("logs/HEAD"),
                common.resolve("packed-refs"),
                common.resolve("shallow"),
                common.resolve("reftable/tables.list")));
        String head = Files.readString(own.resolve("HEAD"), StandardCharsets.ISO_8859_1)
                .strip();
        if (head.startsWith("ref: ")) {
            files.add(common.resolve(head.substring("ref: ".length())));
        }
        Path folder = own.toRealPath();
        Path shared = common.toRealPath();
        return Snapshot.of(
                root,
                files.stream()
                        .map(file -> file.startsWith(own)
                                ? folder.resolve(own.relativize(file))
                                : shared.resolve(common.relativize(file)))
                        .map(file -> top.relativize(file).toString())
                        .toArray(String[]::new));
    }

    /** The commits whose parents are not in the shallow clone. */
    private static Set<String> shallow(Path common) throws IOException {
        Path file = common.resolve("shallow");
        return Files.exists(file) ? new HashSet<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1)) : Set.of();
    }

    private Answer git(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(program, "-c", "log.showRoot=true", "-c", "log.follow=false"), Stream.of(arguments))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_")); // a hook passes on those of another repository
        environment.putAll(Map.of("LC_ALL", "C.UTF-8", "GIT_NO_LAZY_FETCH", "1", "GIT_TERMINAL_PROMPT", "0"));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), out);
    }

    private Parsed<CommitDates> none(Message message, Message fix) {
        return new Parsed<>(new CommitDates(Map.of(), Snapshot.ofUnknown(".git")), List.of(diagnostic(message, fix)));
    }

    private Diagnostic diagnostic(Message message, Message fix) {
        return Diagnostic.of(
                Rule.GIT_DATES, asked, Message.of("%s; pages without dates of their own have none", message), fix);
    }
}

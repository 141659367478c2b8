package dev.waybill.deploy.git;

import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.Timeouts;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the machine's git on a bare repository of its own, so that the user's credentials for a remote work here too. */
public final class Git {
    /** Variables that a hook passes on about the repository it runs in. */
    private static final List<String> OF_ANOTHER = List.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_PREFIX",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES");

    /** After a push the remote runs hooks, which may print nothing. */
    private static final int PUSH_FACTOR = 3;

    private static final Message SILENT = Message.of(
            "the remote doesn't answer, or it asks for a password that nobody can type here; nothing was sent");

    private static final Message PUSH_SILENT =
            Message.of("the remote doesn't answer; it may or may not have the site; repeat the deploy to complete it");

    private final Path repository;
    private final Path here;
    private final Instant now;
    private final Duration silence;
    private final DeployLog log;
    private List<String> settings = List.of();

    public Git(Path repository, Path here, Instant now) {
        this(repository, here, now, Timeouts.usual(), DeployLog.SILENT);
    }

    /**
     * @param repository the bare repository it works on
     * @param here the working folder, to which a remote's path is relative
     * @param now the time of commits
     * @param timeouts timeouts for a git that prints nothing
     */
    public Git(Path repository, Path here, Instant now, Timeouts timeouts, DeployLog log) {
        this.silence = timeouts.silence();
        this.log = log;
        this.repository = repository;
        this.here = here.toAbsolutePath();
        this.now = now;
    }

    /** Copies the settings of the repository around the working folder: its remotes and their credentials. */
    public void adoptSettings() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("git", "rev-parse", "--git-common-dir");
        OF_ANOTHER.forEach(builder.environment()::remove);
        WatchedProcess.Ended answer = answer(builder, "rev-parse");
        if (answer.exit() == 0) {
            settings = List.of(
                    "-c", "include.path=" + here.resolve(answer.out().strip()).resolve("config"));
        }
    }

    /** @throws DeployException if git fails, with the reason and without passwords, or doesn't end */
    public String run(String... arguments) throws IOException {
        WatchedProcess.Ended answer = answer(arguments);
        if (answer.exit() != 0) {
            throw new DeployException(GitFailure.of(command(arguments), answer.errors()));
        }
        return answer.out().strip();
    }

    /** The first word that is neither an option of git nor an option's value. */
    private static String command(String... arguments) {
        int at = 0;
        while (at < arguments.length - 1 && arguments[at].startsWith("-")) {
            at += arguments[at].matches("-[cC]") ? 2 : 1;
        }
        return arguments[at];
    }

    public boolean succeeds(String... arguments) throws IOException {
        return answer(arguments).exit() == 0;
    }

    /** The NUL-separated words that git prints. */
    public List<String> words(String... arguments) throws IOException {
        return Arrays.stream(run(arguments).split("\0"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private WatchedProcess.Ended answer(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false", "-c", "gc.auto=0"));
        command.addAll(settings);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        surround(builder.environment());
        return answer(builder, command(arguments));
    }

    private WatchedProcess.Ended answer(ProcessBuilder builder, String command) throws IOException {
        Duration longest = silence.multipliedBy(command.equals("push") ? PUSH_FACTOR : 1);
        Path error = Files.createTempFile("waybill-git", ".txt");
        try {
            Process process = start(builder.directory(here.toFile()).redirectError(error.toFile()));
            return WatchedProcess.await(
                    process,
                    error,
                    longest,
                    () -> log.tell(
                            Message.of("git %s is silent; after %s s it is ended", command, longest.toSeconds())));
        } catch (WatchedProcess.SilentException e) {
            throw new DeployException(Message.of(
                    "git %s printed nothing for %s s and was ended: %s",
                    command, longest.toSeconds(), command.equals("push") ? PUSH_SILENT : SILENT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeployException(Message.of("it was interrupted"));
        } finally {
            Files.delete(error);
        }
    }

    private static Process start(ProcessBuilder builder) throws DeployException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new DeployException(
                    Message.of("git isn't installed, or can't be run; a deploy to a branch needs it"));
        }
    }

    private void surround(Map<String, String> environment) {
        OF_ANOTHER.forEach(environment::remove);
        String date = "@" + now.getEpochSecond() + " +0000";
        environment.putAll(Map.of(
                "GIT_DIR",
                repository.toString(),
                "GIT_INDEX_FILE",
                repository.resolve("index").toString(),
                "GIT_AUTHOR_DATE",
                date,
                "GIT_COMMITTER_DATE",
                date,
                "GIT_TERMINAL_PROMPT",
                "0", // never prompts: a CI runner would wait forever
                "LC_ALL",
                "C.UTF-8"));
    }
}

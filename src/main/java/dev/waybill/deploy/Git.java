package dev.waybill.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The machine's own git, on a bare repository of its own, so that whatever opens a remote for the user opens it here. */
final class Git {
    /** What a hook hands on of the repository that it runs in. */
    private static final List<String> OF_ANOTHER = List.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_PREFIX",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES");

    private final Path repository;
    private final Path here;
    private final Instant now;
    private List<String> settings = List.of();

    /**
     * @param repository the bare repository it works on
     * @param here the folder it runs in, from which a remote's path is meant
     * @param now the time of commits
     */
    Git(Path repository, Path here, Instant now) {
        this.repository = repository;
        this.here = here.toAbsolutePath();
        this.now = now;
    }

    /** Takes over the settings of the repository around the folder it runs in: its remotes and what opens them. */
    void adoptSettings() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("git", "rev-parse", "--git-common-dir");
        OF_ANOTHER.forEach(builder.environment()::remove);
        Answer answer = answer(builder);
        if (answer.exit() == 0) {
            settings = List.of(
                    "-c", "include.path=" + here.resolve(answer.out().strip()).resolve("config"));
        }
    }

    /** What a git ended with and printed. */
    private record Answer(int exit, String out, String error) {}

    /** @throws DeployException when git ends otherwise than well, with its words but no password */
    String run(String... arguments) throws IOException {
        Answer answer = answer(arguments);
        if (answer.exit() != 0) {
            String said = Target.withoutPasswords(answer.error().strip());
            throw new DeployException("git " + arguments[0] + " failed" + (said.isEmpty() ? "" : ": " + said));
        }
        return answer.out().strip();
    }

    boolean succeeds(String... arguments) throws IOException {
        return answer(arguments).exit() == 0;
    }

    /** The NUL-separated words that git prints. */
    List<String> words(String... arguments) throws IOException {
        return Arrays.stream(run(arguments).split("\0"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Answer answer(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false", "-c", "gc.auto=0"));
        command.addAll(settings);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        surround(builder.environment());
        return answer(builder);
    }

    private Answer answer(ProcessBuilder builder) throws IOException {
        Path error = Files.createTempFile("waybill-git", ".txt");
        try {
            Process process = start(builder.directory(here.toFile()).redirectError(error.toFile()));
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), out, Files.readString(error, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeployException("it was interrupted");
        } finally {
            Files.delete(error);
        }
    }

    private static Process start(ProcessBuilder builder) throws DeployException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new DeployException("git can't be run; a branch needs it installed");
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
                "0", // asks nobody: a runner would wait for ever
                "LC_ALL",
                "C.UTF-8"));
    }
}

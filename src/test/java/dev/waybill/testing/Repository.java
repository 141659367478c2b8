package dev.waybill.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A test's git repository, with commits that the test defines. */
public record Repository(Path folder) {
    public static Repository in(Path folder) {
        Repository repository = new Repository(folder);
        repository.git("init", "-q", "-b", "main");
        return repository;
    }

    /** @param date such as {@code 2025-05-18T23:30:00-0700} */
    public Repository commit(String date) {
        git(Map.of("GIT_AUTHOR_DATE", date, "GIT_COMMITTER_DATE", "2026-01-01T00:00:00Z"), "add", "-A");
        git(Map.of("GIT_AUTHOR_DATE", date, "GIT_COMMITTER_DATE", "2026-01-01T00:00:00Z"), "commit", "-qm", "so");
        return this;
    }

    public String git(String... arguments) {
        return git(Map.of(), arguments);
    }

    private String git(Map<String, String> more, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "gc.auto=0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(more);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        try {
            Process process = builder.start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + out);
            }
            return out.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package dev.waybill.source.git;

import dev.waybill.source.git.CommitDates.Commits;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows files through commits, from the newest back, also through renames. */
final class CommitWalk {
    /** Precedes each commit. */
    private static final String COMMIT = "\u0001";

    private final Set<String> cut;

    /** The current names of files, by their names in the current commit. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, Instant> first = new HashMap<>();
    private final Map<String, Instant> last = new HashMap<>();

    /** @param cut commits of a shallow clone that seem to add everything, because their parents are missing */
    CommitWalk(Set<String> cut) {
        this.cut = cut;
    }

    /**
     * Parses the output of {@code git log}.
     *
     * @param log NUL-separated: {@code \u0001HASH TIME\nSTATUS}, a path, another path if the status is R or C; then a status and so on
     */
    Map<String, Commits> files(String log) {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(log.split("\0")));
        Optional<Instant> at = Optional.empty();
        while (!words.isEmpty()) {
            String status = words.remove();
            if (status.startsWith(COMMIT)) {
                int line = status.indexOf('\n');
                at = moment(status.substring(COMMIT.length(), line < 0 ? status.length() : line));
                status = line < 0 ? "" : status.substring(line + 1);
            }
            if (!status.isEmpty() && !words.isEmpty()) {
                change(status, words, at);
            }
        }
        Map<String, Commits> files = new HashMap<>();
        last.forEach((path, moment) -> files.put(
                path, new Commits(cut.isEmpty() ? Optional.ofNullable(first.get(path)) : Optional.empty(), moment)));
        return files;
    }

    /** Empty for a commit without usable dates. */
    private Optional<Instant> moment(String commit) {
        String[] parts = commit.split(" ");
        return parts.length < 2 || cut.contains(parts[0])
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(Long.parseLong(parts[1])));
    }

    private void change(String status, Deque<String> words, Optional<Instant> at) {
        String path = words.remove();
        boolean renamed = status.startsWith("R");
        String after = renamed || status.startsWith("C") ? words.remove() : path;
        if (status.startsWith("D")) {
            return;
        }
        String now = names.getOrDefault(after, after);
        at.ifPresent(moment -> {
            first.merge(now, moment, (a, b) -> a.isBefore(b) ? a : b);
            last.merge(now, moment, (a, b) -> a.isAfter(b) ? a : b);
        });
        if (renamed) {
            names.remove(after);
            names.putIfAbsent(path, now);
        }
    }
}

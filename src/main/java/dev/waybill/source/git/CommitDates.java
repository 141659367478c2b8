package dev.waybill.source.git;

import dev.waybill.source.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dates of files in their git repository.
 *
 * @param files by their path relative to the site's root
 * @param state the states of the repository's files that change with every commit, before it was read
 */
public record CommitDates(Map<String, Commits> files, Snapshot state) {
    public static final CommitDates NONE = new CommitDates(Map.of(), new Snapshot(List.of()));

    public CommitDates {
        files = Map.copyOf(files);
    }

    /**
     * The author dates of a file's commits.
     *
     * @param first empty if the history doesn't reach back to it
     */
    public record Commits(Optional<Instant> first, Instant last) {}

    public Optional<Commits> of(String path) {
        return Optional.ofNullable(files.get(path));
    }
}

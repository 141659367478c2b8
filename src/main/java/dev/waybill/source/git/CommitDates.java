package dev.waybill.source.git;

import dev.waybill.source.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When files were committed, as their repository tells.
 *
 * @param files by their path from the site's root
 * @param state the repository's files that change with every commit, as they were before it was read
 */
public record CommitDates(Map<String, Commits> files, Snapshot state) {
    public static final CommitDates NONE = new CommitDates(Map.of(), new Snapshot(List.of()));

    public CommitDates {
        files = Map.copyOf(files);
    }

    /**
     * A file's commits, by the moments that their authors' clocks said.
     *
     * @param first empty where the history doesn't reach back to it
     */
    public record Commits(Optional<Instant> first, Instant last) {}

    public Optional<Commits> of(String path) {
        return Optional.ofNullable(files.get(path));
    }
}

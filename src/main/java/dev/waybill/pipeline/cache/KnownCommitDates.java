package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.git.CommitDates;
import dev.waybill.source.git.CommitDatesReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The commit dates of a site's files, read again only after a commit. */
public final class KnownCommitDates {
    private Optional<CommitDates> last = Optional.empty();

    /** @param asked where the site asks for dates from git; empty if it doesn't */
    public Parsed<CommitDates> of(Path root, Optional<Location> asked) {
        if (asked.isEmpty()) {
            return Parsed.clean(CommitDates.NONE);
        }
        if (last.isPresent() && last.get().state().holds(root)) {
            return new Parsed<>(last.get(), List.of());
        }
        Parsed<CommitDates> read = new CommitDatesReader(root, asked.get()).read();
        boolean whole = read.diagnostics().isEmpty();
        last = whole ? Optional.of(read.value()) : Optional.empty();
        return read;
    }
}

package dev.waybill.build;

import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.History;
import dev.waybill.source.HistoryReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The history of a site's files, read anew once a commit has come. */
final class KnownHistory {
    private Optional<History> last = Optional.empty();

    /** @param asked where the site asks for it; empty where it doesn't, which costs nothing */
    Parsed<History> of(Path root, Optional<Location> asked) {
        if (asked.isEmpty()) {
            return Parsed.clean(History.NONE);
        }
        if (last.isPresent() && last.get().state().holds(root)) {
            return new Parsed<>(last.get(), List.of());
        }
        Parsed<History> read = new HistoryReader(root, asked.get()).read();
        boolean whole = read.diagnostics().isEmpty();
        last = whole ? Optional.of(read.value()) : Optional.empty();
        return read;
    }
}

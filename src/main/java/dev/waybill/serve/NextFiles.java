package dev.waybill.serve;

import dev.waybill.output.OutputFile;
import dev.waybill.pipeline.WarmBuild;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of the build under way. The pages that an editor looks at are shown at once, and so is all that they may need; the rest
 * when the build has come to its end.
 */
final class NextFiles implements WarmBuild.Reader {
    private final LiveSite live;
    private final long change;
    private final Map<String, ServedFile> made = new ConcurrentHashMap<>();

    /** @param change the last change that the build knows of */
    NextFiles(LiveSite live, long change) {
        this.live = live;
        this.change = change;
    }

    /** Called on any thread. Bytes that haven't changed are those held already, so a rebuild costs little memory. */
    @Override
    public void accept(OutputFile file) {
        Optional<ServedFile> same = live.lastGood(file.path()).filter(before -> before.holds(file.bytes()));
        ServedFile now = same.orElseGet(() -> ServedFile.of(file));
        made.put(file.path(), now);
        boolean wanted = same.isEmpty() && !now.isPage() || live.isViewed(file.path());
        if (wanted && file.bytes().length > 0) { // a page whose template failed is empty
            live.show(file.path(), now, change);
        }
    }

    /** A page that is looked at and is what it was is shown too: there may be a fault in its place. */
    @Override
    public boolean keep(String path) {
        Optional<ServedFile> before = live.lastGood(path);
        before.ifPresent(file -> made.put(path, file));
        before.filter(file -> live.isViewed(path)).ifPresent(file -> live.show(path, file, change));
        return before.isPresent();
    }

    Map<String, ServedFile> all() {
        return Map.copyOf(made);
    }
}

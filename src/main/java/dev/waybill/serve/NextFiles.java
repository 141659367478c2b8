package dev.waybill.serve;

import dev.waybill.output.OutputFile;
import dev.waybill.pipeline.WarmBuild;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of the running build. Pages that an editor is viewing are shown at once, with everything they may need; the rest when the build
 * ends.
 */
final class NextFiles implements WarmBuild.Reader {
    private final LiveSite live;
    private final long change;
    private final Map<String, ServedFile> made = new ConcurrentHashMap<>();

    /** @param change the last change that the build includes */
    NextFiles(LiveSite live, long change) {
        this.live = live;
        this.change = change;
    }

    /** Called on any thread. Unchanged bytes are replaced by the existing array, so a rebuild needs little memory. */
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

    /** An unchanged page that is being viewed is shown too, because the error page may be in its place. */
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

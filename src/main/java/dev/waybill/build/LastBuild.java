package dev.waybill.build;

import dev.waybill.output.MemoryFile;
import dev.waybill.source.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The last build into a folder. Where all that it read and wrote is as it was, it is this build too.
 *
 * <p>Damage, another version or another set of options only costs a build.
 */
final class LastBuild {
    /**
     * Nanoseconds before the inputs were looked at in which a change may be followed by another that bears the same time: the ticks in
     * which ext4, XFS, Btrfs, APFS and NTFS keep time are shorter.
     */
    private static final long TICK = 100_000_000L;

    private final BuildOptions options;
    private final Path folder;
    private final MemoryFile file;
    private final String key;
    private Optional<Snapshot> inputs = Optional.empty();

    /** @param target the output folder */
    LastBuild(BuildOptions options, Path target) {
        this.options = options;
        this.folder = target.toAbsolutePath().normalize();
        this.file = new MemoryFile(folder);
        this.key = options.program().map(program -> key(program, options)).orElse("");
    }

    private static String key(String program, BuildOptions options) {
        return String.join(
                "\n",
                program,
                options.root().toAbsolutePath().normalize().toString(),
                options.baseUrl().map(Object::toString).orElse(""),
                options.drafts() + " " + options.future() + " " + options.expired() + " " + options.strict() + " "
                        + options.gzip());
    }

    /** What it found, if nothing has changed since; else remembers what the files look like before this build reads them. */
    Optional<BuildMemory> ifUnchanged() {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<BuildMemory> last =
                options.clean() ? Optional.empty() : file.read().flatMap(BuildMemory::of);
        Optional<BuildMemory> same = last.filter(memory -> memory.isFor(key, options.now()))
                .filter(memory -> memory.inputs().holds(options.root()))
                .filter(memory -> memory.outputs().holds(folder));
        if (same.isEmpty()) {
            lookAtInputs();
        }
        return same;
    }

    private void lookAtInputs() {
        try {
            long tick = file.now() - TICK;
            inputs = Optional.of(Snapshot.of(options.root(), "waybill.yaml", "content", "templates"))
                    .filter(snapshot -> !snapshot.changedSince(tick));
        } catch (IOException e) {
            inputs = Optional.empty();
        }
    }

    /** To be called before the folder changes. */
    void forget() throws IOException {
        file.delete();
    }

    /**
     * Remembers this build. Where that fails, the next one is made in full.
     *
     * @param until when the output changes though no file does
     */
    void remember(BuildReport report, Instant until) {
        if (key.isEmpty() || inputs.isEmpty() || report.change().isEmpty()) {
            return;
        }
        try {
            BuildMemory memory = new BuildMemory(
                    key,
                    options.now(),
                    until,
                    inputs.get(),
                    Snapshot.of(folder, ""),
                    report.articles(),
                    report.change().get().files(),
                    report.diagnostics());
            file.write(memory.bytes());
        } catch (IOException e) {
            inputs = Optional.empty();
        }
    }
}

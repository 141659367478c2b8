package dev.waybill.pipeline;

import dev.waybill.output.Compression;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one build is asked to do.
 *
 * @param root the site's folder
 * @param target the output folder; empty to check only
 * @param baseUrl instead of the configuration's
 * @param drafts whether drafts are shown
 * @param future whether pages are shown before their publish date
 * @param expired whether pages are shown after their expiry date
 * @param strict whether warnings count as errors
 * @param clean whether every file is written anew
 * @param compressions in which compressed forms text files are written too
 * @param portable whether pages are written to be opened from a folder, with no server
 * @param program which program it is, so that what another one made isn't taken for its own; empty to make every build in full
 * @param now the moment against which publish and expiry dates are held
 */
public record BuildOptions(
        Path root,
        Optional<Path> target,
        Optional<URI> baseUrl,
        boolean drafts,
        boolean future,
        boolean expired,
        boolean strict,
        boolean clean,
        Set<Compression> compressions,
        boolean portable,
        Optional<String> program,
        Instant now) {
    public BuildOptions {
        compressions = Collections.unmodifiableSet(new TreeSet<>(compressions)); // sorted
    }

    /** The same with nothing taken over from an earlier build. */
    BuildOptions afresh() {
        return new BuildOptions(
                root, target, baseUrl, drafts, future, expired, strict, true, compressions, portable, program, now);
    }
}

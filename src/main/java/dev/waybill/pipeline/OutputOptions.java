package dev.waybill.pipeline;

import dev.waybill.output.Compression;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where and how a build publishes.
 *
 * @param folder the output folder
 * @param clean whether every file is written anew, and nothing is reused from an earlier build
 * @param compressions in which compressed forms text files are written too
 * @param portable whether pages are written to be opened from a folder, with no server
 * @param program the program's identity, so that it doesn't reuse what another one has kept; empty to keep and reuse nothing
 */
public record OutputOptions(
        Path folder, boolean clean, Set<Compression> compressions, boolean portable, Optional<String> program) {
    public OutputOptions {
        compressions = Collections.unmodifiableSet(new TreeSet<>(compressions)); // sorted
    }

    /** The same with nothing reused from an earlier build. */
    OutputOptions afresh() {
        return new OutputOptions(folder, true, compressions, portable, program);
    }
}

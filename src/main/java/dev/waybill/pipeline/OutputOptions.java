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
 * @param clean whether every file is written again, without reusing anything from an earlier build
 * @param compressions the compressed forms in which text files are also written
 * @param portable whether pages can be opened from a folder, without a server
 * @param program the program's identity, which invalidates the cache of another program; empty to use no cache
 */
public record OutputOptions(
        Path folder, boolean clean, Set<Compression> compressions, boolean portable, Optional<String> program) {
    public OutputOptions {
        compressions = Collections.unmodifiableSet(new TreeSet<>(compressions)); // sorted
    }

    /** The same without reusing an earlier build. */
    OutputOptions afresh() {
        return new OutputOptions(folder, true, compressions, portable, program);
    }
}

package dev.waybill.pipeline.cache;

import dev.waybill.source.FileState;
import dev.waybill.source.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The states of a site's files before a build read them. */
final class InputFiles {
    /**
     * A file that changed less than this before its state was read may change again with the same time; nanoseconds. File times on Linux
     * have steps of 1 to 10 ms, those of APFS and NTFS shorter ones.
     */
    private static final long TICK = 20_000_000L;

    private static final List<String> PLACES = List.of("waybill.yaml", "content", "static", "templates");

    private final Path root;
    private final Snapshot snapshot;
    private final long certain;
    private final Map<String, FileState> byPath;

    private InputFiles(Path root, Snapshot snapshot, long certain) {
        this.root = root;
        this.snapshot = snapshot;
        this.certain = certain;
        this.byPath = snapshot.entries().stream()
                .collect(Collectors.toMap(FileState::path, Function.identity(), (first, second) -> first));
    }

    /**
     * Reads the states of a site's files.
     *
     * @param now the time of the file system's clock, in nanoseconds since 1970
     * @throws IOException if a folder can't be listed
     */
    static InputFiles of(Path root, long now) throws IOException {
        Snapshot all = Snapshot.of(root, PLACES.toArray(String[]::new));
        return new InputFiles(root, all.certainBefore(now - TICK), now - TICK);
    }

    /** For a site whose files are recognized by their texts alone. */
    static InputFiles unknown(Path root) {
        return new InputFiles(root, new Snapshot(List.of(FileState.unknown("content"))), Long.MIN_VALUE);
    }

    /** The state of a file, which may be absent; unknown if it isn't certain. */
    FileState of(String path) {
        FileState known = byPath.get(path);
        if (known != null) {
            return known;
        }
        return isUnknown() || !isOfUsualFolder(path) || isBehindLink(path)
                ? FileState.unknown(path)
                : FileState.absent(path);
    }

    /** The states of files elsewhere were not read. */
    private static boolean isOfUsualFolder(String path) {
        return PLACES.stream().anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }

    private boolean isUnknown() {
        return certain == Long.MIN_VALUE;
    }

    /** Whether a folder on the way is a symbolic link. States behind one were not read, and change with the link. */
    private boolean isBehindLink(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (Files.isSymbolicLink(root.resolve(path.substring(0, slash)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the templates certainly have the same states as in an earlier snapshot. */
    boolean hasTemplatesOf(Snapshot earlier) {
        Optional<List<FileState>> own = templates(snapshot);
        return !isUnknown() && own.isPresent() && own.equals(templates(earlier));
    }

    private static Optional<List<FileState>> templates(Snapshot snapshot) {
        List<FileState> entries = snapshot.entries().stream()
                .filter(entry -> entry.path().startsWith("templates"))
                .toList();
        return entries.stream().allMatch(FileState::isCertain) ? Optional.of(entries) : Optional.empty();
    }

    /**
     * The states that the next build compares with: these, and for uncertain ones the current state, if the file still has the text that
     * the build read.
     *
     * @param now by the file system's own clock
     * @param isAsRead whether a file still has the text that the build read
     */
    Snapshot settled(long now, Predicate<String> isAsRead) {
        return isUnknown() ? snapshot : snapshot.settled(root, now - TICK, isAsRead);
    }

    /** The states of other files, read after these, as far as they are certain. */
    Snapshot certain(Snapshot others) {
        return others.certainBefore(certain);
    }
}

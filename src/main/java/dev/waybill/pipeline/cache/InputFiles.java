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

/** What a site's files looked like before a build read them. */
final class InputFiles {
    /**
     * Nanoseconds before the files were looked at in which a change may be followed by another with the same time. Linux keeps the
     * time of files in steps of 1 to 10 ms, APFS and NTFS in shorter ones.
     */
    private static final long TICK = 20_000_000L;

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
     * Looks at a site's files.
     *
     * @param now by the file system's own clock, in nanoseconds since 1970
     * @throws IOException when a folder can't be listed
     */
    static InputFiles of(Path root, long now) throws IOException {
        Snapshot all = Snapshot.of(root, "waybill.yaml", "content", "static", "templates");
        return new InputFiles(root, all.certainBefore(now - TICK), now - TICK);
    }

    /** Of a site at whose files nothing looked: they are recognised by their texts alone. */
    static InputFiles unknown(Path root) {
        return new InputFiles(root, new Snapshot(List.of(FileState.unknown("content"))), Long.MIN_VALUE);
    }

    /** A file, absent perhaps; an unknown one where its look at that moment isn't known for certain. */
    FileState of(String path) {
        FileState known = byPath.get(path);
        if (known != null) {
            return known;
        }
        return isUnknown() || isBehindLink(path) ? FileState.unknown(path) : FileState.absent(path);
    }

    private boolean isUnknown() {
        return certain == Long.MIN_VALUE;
    }

    /** Whether a folder on the way is a symbolic link: what is behind one wasn't looked at, and may come and go with it. */
    private boolean isBehindLink(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (Files.isSymbolicLink(root.resolve(path.substring(0, slash)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the templates are for certain those of an earlier look. */
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
     * What the next build may compare with: these files, and in the place of what was uncertain what it looks like now, if it still holds
     * what the build has read.
     *
     * @param now by the file system's own clock
     * @param isAsRead whether a file still holds what the build has read
     */
    Snapshot settled(long now, Predicate<String> isAsRead) {
        return isUnknown() ? snapshot : snapshot.settled(root, now - TICK, isAsRead);
    }

    /** A look at other files, taken after this one, as far as it is certain. */
    Snapshot certain(Snapshot others) {
        return others.certainBefore(certain);
    }
}

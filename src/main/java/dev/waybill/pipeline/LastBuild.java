package dev.waybill.pipeline;

import dev.waybill.output.Compression;
import dev.waybill.output.MemoryFile;
import dev.waybill.output.Publication;
import dev.waybill.output.PublishedFolder;
import dev.waybill.render.KnownPages;
import dev.waybill.source.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The last build into a folder. Where all that it read and wrote is as it was, it is this build too.
 *
 * <p>Damage, another version or another set of options only costs a build.
 */
final class LastBuild {
    /**
     * Nanoseconds before the inputs were looked at in which a change may be followed by another that bears the same time. Linux keeps the
     * time of files in steps of 1 to 10 ms, APFS and NTFS in shorter ones.
     */
    private static final long TICK = 20_000_000L;

    private final BuildOptions options;
    private final Path folder;
    private final MemoryFile file;
    private final String key;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private Optional<BuildMemory> last = Optional.empty();
    private Optional<Snapshot> inputs = Optional.empty();
    private long tick;
    private final Map<String, Snapshot.Entry> byPath = new HashMap<>();

    /** @param target the output folder */
    LastBuild(BuildOptions options, Path target) {
        this.options = options;
        this.folder = target.toAbsolutePath().normalize();
        this.file = new MemoryFile(folder, "memory");
        this.key = options.program().map(program -> key(program, options)).orElse("");
    }

    private static String key(String program, BuildOptions options) {
        return String.join(
                "\n",
                program,
                options.root().toAbsolutePath().normalize().toString(),
                options.baseUrl().map(Object::toString).orElse(""),
                options.drafts() + " " + options.future() + " " + options.expired() + " " + options.strict() + " "
                        + options.compressions() + " " + options.portable());
    }

    /** What it found, if nothing has changed since; else remembers what the files look like before this build reads them. */
    Optional<BuildMemory> ifUnchanged() {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        last = options.clean() ? Optional.empty() : file.read().flatMap(BuildMemory::of);
        Optional<BuildMemory> same = last.filter(memory -> memory.isFor(key, options.now()))
                .filter(memory -> memory.inputs().holds(options.root()))
                .filter(this::isPublished);
        if (same.isEmpty()) {
            lookAtInputs();
        }
        return same;
    }

    /** Whether its files are still in the output folder as it wrote them. A folder that was copied, or put back from an archive, is. */
    private boolean isPublished(BuildMemory memory) {
        return memory.outputs().holds(folder, new PublishedFolder(folder).untouched());
    }

    private void lookAtInputs() {
        try {
            tick = file.now() - TICK;
            inputs = Optional.of(Snapshot.of(options.root(), "waybill.yaml", "content", "static", "templates")
                    .certainBefore(tick));
            inputs.get().entries().forEach(entry -> byPath.put(entry.path(), entry));
        } catch (IOException e) {
            inputs = Optional.empty();
        }
    }

    /** What it knows of documents; empty where the program isn't known, another build uses them, or the disk refuses. */
    Optional<DocumentCache> documents() {
        return options.program().flatMap(program -> DocumentCache.open(folder, program, options.clean()));
    }

    /** What a file looked like before it was read, absent perhaps; empty where that isn't known for certain. */
    Optional<Snapshot.Entry> input(String path) {
        return inputs.map(known -> byPath.getOrDefault(path, Snapshot.Entry.absent(path)))
                .filter(entry -> entry.isCertain() && !isBehindLink(entry.path()));
    }

    /** Whether a folder on the way is a symbolic link: what is behind one isn't among the inputs, and may come and go with it. */
    private boolean isBehindLink(String path) {
        if (byPath.containsKey(path)) {
            return false;
        }
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (Files.isSymbolicLink(options.root().resolve(path.substring(0, slash)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The pages of the last build that are still what it wrote, by the templates that are still there.
     *
     * @param taken paths of the editor's own files
     */
    KnownPages pages(Publication publication, Set<String> taken) {
        Optional<BuildMemory> same = last.filter(memory -> memory.key().equals(key))
                .filter(memory -> templates(memory.inputs()).isPresent())
                .filter(memory -> templates(memory.inputs()).equals(inputs.flatMap(LastBuild::templates)))
                .filter(this::isPublished);
        Map<String, String> known = same.map(BuildMemory::pages).orElse(Map.of());
        Set<String> compressed =
                same.map(memory -> compressed(memory.outputs())).orElse(Set.of());
        return (path, digest) -> {
            pages.put(path, digest);
            if (!digest.equals(known.get(path))) {
                return false;
            }
            publication.keep(path);
            for (Compression compression : options.compressions()) {
                String smaller = path + compression.extension();
                if (compressed.contains(smaller) && !taken.contains(smaller)) {
                    publication.keep(smaller);
                }
            }
            return true;
        };
    }

    /** What the templates look like; empty where that isn't known for certain. */
    private static Optional<List<Snapshot.Entry>> templates(Snapshot snapshot) {
        List<Snapshot.Entry> entries = snapshot.entries().stream()
                .filter(entry -> entry.path().startsWith("templates"))
                .toList();
        return entries.stream().allMatch(Snapshot.Entry::isCertain) ? Optional.of(entries) : Optional.empty();
    }

    private Set<String> compressed(Snapshot outputs) {
        return outputs.entries().stream()
                .map(Snapshot.Entry::path)
                .filter(path -> options.compressions().stream().anyMatch(form -> path.endsWith(form.extension())))
                .collect(Collectors.toSet());
    }

    /** Why nothing can be kept for the next build, where that is so: a sentence. */
    Optional<String> obstacle() {
        return file.isObstructed()
                ? Optional.of("'" + file.name()
                        + "' beside the output folder is a folder, so every build is made in full; remove it")
                : Optional.empty();
    }

    /** To be called before the folder changes. */
    void forget() throws IOException {
        file.delete();
    }

    /**
     * Remembers this build. Where that fails, the next one is made in full.
     *
     * @param files paths of the files that are this build's, from the output folder
     * @param until when the output changes though no file does
     * @param more inputs that lie elsewhere
     * @param isAsRead whether a page's file still holds what this build read; asked of what was changed right before it
     */
    void remember(BuildReport report, Set<String> files, Instant until, Snapshot more, Predicate<String> isAsRead) {
        if (key.isEmpty() || inputs.isEmpty() || report.change().isEmpty()) {
            return;
        }
        try {
            BuildMemory memory = new BuildMemory(
                    key,
                    options.now(),
                    until,
                    inputs.get()
                            .settled(options.root(), file.now() - TICK, isAsRead)
                            .and(more.certainBefore(tick)),
                    Snapshot.ofFiles(folder, files),
                    report.articles(),
                    report.change().get().files(),
                    report.diagnostics(),
                    pages);
            file.write(memory.bytes());
        } catch (IOException e) {
            inputs = Optional.empty();
        }
    }
}

package dev.waybill.pipeline.cache.picture;

import dev.waybill.output.PrivateFile;
import dev.waybill.picture.Copy;
import dev.waybill.picture.KnownPicture;
import dev.waybill.picture.PictureStore;
import dev.waybill.picture.Variant;
import dev.waybill.source.FileState;
import dev.waybill.source.Snapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Copies of pictures in {@code .waybill/pictures/} of the site's folder, one file for each picture, and a file that says which picture was
 * read from which file. All builds and servers of a site share the folder: a file is written under another name and renamed, and a damaged
 * one counts as absent.
 */
public final class PictureCache implements PictureStore {
    private static final String INDEX = "index";
    private static final String UNFINISHED = ".next";

    /** A file that changed less than this before may change again with the same time; nanoseconds. */
    private static final long TICK = 20_000_000L;

    private final Path folder;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, FileState> states;
    private final Map<String, PictureFiles.Known> before;
    private final Map<String, PictureFiles.Known> now = new ConcurrentHashMap<>();

    /** Copies that the next build makes again. */
    private final PictureStore passing = PictureStore.inMemory();

    private PictureCache(Path folder, Map<String, FileState> states, Map<String, PictureFiles.Known> before) {
        this.folder = folder;
        this.states = states;
        this.before = before;
    }

    /**
     * Opens a cache, or one in memory if the disk refuses.
     *
     * @param folder that of the copies
     * @param root the site's folder
     * @param paths the files that may be pictures, from the site's root
     */
    public static PictureStore open(Path folder, Path root, Collection<String> paths) {
        try {
            long clock = clock(folder);
            Map<String, FileState> states = Snapshot.ofFiles(root, paths).certainBefore(clock - TICK).entries().stream()
                    .collect(Collectors.toMap(FileState::path, state -> state, (first, second) -> first));
            return new PictureCache(folder, states, PictureFiles.index(read(folder.resolve(INDEX))));
        } catch (IOException e) {
            return PictureStore.inMemory();
        }
    }

    /** The time of the file system's clock, in nanoseconds since 1970. */
    private static long clock(Path folder) throws IOException {
        Path file = folder.resolve("clock" + UNFINISHED);
        PrivateFile.create(file).close();
        return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    }

    @Override
    public Optional<KnownPicture> known(String path) {
        Optional<PictureFiles.Known> known = Optional.ofNullable(before.get(path))
                .filter(it -> states.containsKey(path) && it.state().isSame(states.get(path)));
        known.ifPresent(it -> now.put(path, it));
        return known.map(PictureFiles.Known::picture);
    }

    @Override
    public void remember(String path, KnownPicture picture) {
        FileState state = states.get(path);
        if (state != null && state.isCertain()) {
            now.put(path, new PictureFiles.Known(state, picture));
        }
    }

    @Override
    public Optional<List<Variant>> variants(String key) {
        Optional<List<Variant>> unsaved = passing.variants(key);
        return unsaved.isPresent() ? unsaved : PictureFiles.variants(folder.resolve(key));
    }

    @Override
    public Optional<List<Copy>> copies(String key) {
        Optional<List<Copy>> unsaved = passing.copies(key);
        return unsaved.isPresent() ? unsaved : PictureFiles.copies(read(folder.resolve(key)));
    }

    @Override
    public void put(String key, List<Copy> copies, boolean lasting) {
        if (!lasting || !write(key, PictureFiles.bytes(copies))) {
            passing.put(key, copies, false);
        }
    }

    /** Files of other builds that are just being written stay. */
    @Override
    public void finish(Set<String> keys) {
        if (!now.equals(before)) {
            write(INDEX, PictureFiles.index(now));
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.equals(INDEX) && !name.endsWith(UNFINISHED) && !keys.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // what stays only takes room
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private boolean write(String name, byte[] bytes) {
        Path next = folder.resolve(
                name + "." + ProcessHandle.current().pid() + "." + numbers.incrementAndGet() + UNFINISHED);
        try {
            try (FileChannel channel = PrivateFile.create(next)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            }
            Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

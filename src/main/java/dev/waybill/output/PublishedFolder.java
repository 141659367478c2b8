package dev.waybill.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder a site is published in.
 *
 * <p>A build is made whole beside it, then swapped in by two renames; a reader never meets half a build, and a build that fails or is
 * killed leaves the last good one. Between the two renames the folder is away for an instant: if the process is killed just then, the
 * next build puts the old one back first.
 *
 * <p>A file whose bytes are the same keeps its inode and times.
 */
public final class PublishedFolder {
    /** Says that the folder is the program's own, so that a mistyped target never loses a file. */
    static final String MARK = ".waybill";

    private static final OutputFile MARK_FILE = OutputFile.text(
            MARK, "Written by waybill build. A file of your own in this folder is lost at the next build.\n");

    private final Path folder;
    private final Path next;
    private final Path previous;

    /** @param folder may be absent, empty, or one that a build wrote */
    public PublishedFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.next = sibling(".next");
        this.previous = sibling(".previous");
    }

    /**
     * What a write did.
     *
     * @param files how many files the site has
     * @param written how many of them were written, the others being the same already
     * @param deleted how many old files are gone
     */
    public record Change(int files, int written, int deleted) {}

    /**
     * Publishes these files and no others.
     *
     * @param afresh whether files are written even where they are the same already
     * @throws IOException when the disk refuses; the folder is as it was
     * @throws ForeignFolderException when the folder holds files that no build wrote
     * @throws IllegalArgumentException when two files have one path, a file stands where another needs a folder, or a path leads
     *     out of the folder
     */
    public Change write(List<OutputFile> files, boolean afresh) throws IOException {
        refuseColliding(files);
        if (!Files.isDirectory(parent())) { // createDirectories refuses a symbolic link to a folder before JDK 20
            Files.createDirectories(parent());
        }
        BuildLock lock = BuildLock.take(sibling(".lock"));
        try {
            refuseForeign(folder, "the output folder");
            refuseForeign(previous, "'" + previous.getFileName() + "' beside the output folder");
            refuseForeign(next, "'" + next.getFileName() + "' beside the output folder");
            recover();
            return replace(files, afresh);
        } finally {
            lock.release();
        }
    }

    private void refuseColliding(List<OutputFile> files) {
        Set<Path> targets = new HashSet<>();
        for (OutputFile file : files) {
            if (!targets.add(inside(file.path()))) {
                throw new IllegalArgumentException("two files at '" + file.path() + "'");
            }
        }
        for (Path target : targets) {
            Path path = next.relativize(target);
            for (int names = 1; names < path.getNameCount(); names++) {
                Path around = path.subpath(0, names);
                if (targets.contains(next.resolve(around))) {
                    throw new IllegalArgumentException(
                            "'" + path + "' needs a folder where '" + around + "' is a file");
                }
            }
        }
    }

    private Change replace(List<OutputFile> files, boolean afresh) throws IOException {
        Set<String> same = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (OutputFile file : files) {
            wanted.add(file.path());
            if (!afresh && isSame(file)) {
                same.add(file.path());
            }
        }
        Set<String> old = paths(folder);
        old.remove(MARK);
        int deleted = (int) old.stream().filter(path -> !wanted.contains(path)).count();
        Change change = new Change(files.size(), files.size() - same.size(), deleted);
        if (change.written() > 0 || change.deleted() > 0 || !Files.exists(folder)) {
            try {
                stage(files, same);
                swap();
            } catch (IOException | RuntimeException e) {
                delete(next);
                throw e;
            }
        }
        return change;
    }

    private boolean isSame(OutputFile file) throws IOException {
        Path old = folder.resolve(file.path());
        return Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)
                && Files.size(old) == file.bytes().length
                && Arrays.equals(Files.readAllBytes(old), file.bytes());
    }

    private void stage(List<OutputFile> files, Set<String> same) throws IOException {
        Set<Path> made = new HashSet<>();
        Files.createDirectories(next);
        Files.write(next.resolve(MARK), MARK_FILE.bytes());
        for (OutputFile file : files) {
            Path target = inside(file.path());
            if (made.add(target.getParent())) {
                Files.createDirectories(target.getParent());
            }
            if (same.contains(file.path())) {
                keep(folder.resolve(file.path()), target);
            } else {
                Files.write(target, file.bytes());
            }
        }
    }

    private Path inside(String path) {
        Path target = next.resolve(path).normalize();
        if (!target.startsWith(next) || target.equals(next) || target.equals(next.resolve(MARK))) {
            throw new IllegalArgumentException("'" + path + "' is not a path within the output folder");
        }
        return target;
    }

    private static void keep(Path old, Path target) throws IOException {
        try {
            Files.createLink(target, old);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(old, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void swap() throws IOException {
        boolean replacing = Files.exists(folder);
        if (replacing) {
            Files.move(folder, previous, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replacing) {
                Files.move(previous, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        delete(previous);
    }

    /** What a killed build left: an old site between the renames is put back, the rest is removed. */
    private void recover() throws IOException {
        if (!Files.exists(folder) && Files.exists(previous)) {
            Files.move(previous, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(previous);
        delete(next);
    }

    /** A folder may be replaced or removed if it is empty or a build's own. */
    private static void refuseForeign(Path top, String name) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            throw new ForeignFolderException(name + " is a file or a symbolic link");
        }
        if (Files.exists(top.resolve(MARK))) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(top)) {
            if (entries.iterator().hasNext()) {
                throw new ForeignFolderException(name + " holds files that waybill didn't write");
            }
        }
    }

    private Path parent() {
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("the root of a disk can't be the output folder");
        }
        return parent;
    }

    private Path sibling(String suffix) {
        return folder.resolveSibling("." + folder.getFileName() + suffix);
    }

    static Set<String> paths(Path top) throws IOException {
        Set<String> paths = new HashSet<>();
        if (!Files.isDirectory(top)) {
            return paths;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                paths.add(top.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return paths;
    }

    /** The mark goes last, so that what a killed build leaves of this folder is still known as its own. */
    private static void delete(Path top) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path mark = top.resolve(MARK);
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(mark)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                if (dir.equals(top)) {
                    Files.deleteIfExists(mark);
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

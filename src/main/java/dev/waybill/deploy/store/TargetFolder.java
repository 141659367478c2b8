package dev.waybill.deploy.store;

import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * Paths in a folder that is deployed to. The folder itself may be a symbolic link, because the user named it. No symbolic link inside it is
 * followed, because it may lead to foreign files.
 */
record TargetFolder(Path top) {
    /** The path of a file of the site. */
    Path inside(String path) {
        Path file = top.resolve(path).normalize();
        if (!file.startsWith(top) || file.equals(top)) {
            throw new IllegalArgumentException("'" + path + "' is not a path within the folder");
        }
        return file;
    }

    /** What is at a path, without following links; empty if nothing is. */
    private static Optional<BasicFileAttributes> at(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether there is a file at a path.
     *
     * @throws DeployException if there is something else, or a symbolic link on the way
     */
    boolean hasFile(String path) throws IOException {
        if (!hasFolderOf(path, Set.of())) {
            return false;
        }
        Optional<BasicFileAttributes> found = at(inside(path));
        if (found.isPresent() && !found.get().isRegularFile()) {
            throw new DeployException(Message.of(
                    "'%s' in the target is %s, where a deploy keeps a file; remove it and deploy again",
                    path, kind(found.get())));
        }
        return found.isPresent();
    }

    /**
     * Refuses a path where no file can be written. A symbolic link or a pipe at the path itself is replaced by the file.
     *
     * @param deleted paths that are deleted before
     */
    void refuseBlocked(String path, Set<String> deleted) throws IOException {
        boolean blocked = hasFolderOf(path, deleted)
                && Files.isDirectory(inside(path), LinkOption.NOFOLLOW_LINKS)
                && deleted.stream().noneMatch(gone -> gone.startsWith(path + "/"));
        if (blocked) {
            throw new DeployException(Message.of(
                    "'%s' in the target is a folder, where the site has a file; remove it" + " and deploy again",
                    path));
        }
    }

    /**
     * Whether the parent folder of a file exists.
     *
     * @throws DeployException if it or one of its parents is a symbolic link, which may lead anywhere, or not a folder
     */
    private boolean hasFolderOf(String path, Set<String> deleted) throws IOException {
        if (!isThere()) {
            return false;
        }
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            Optional<BasicFileAttributes> found = at(inside(folder));
            if (found.isEmpty() || deleted.contains(folder)) {
                return false;
            }
            if (!found.get().isDirectory()) {
                throw new DeployException(Message.of(
                        "'%s' in the target is %s, and no folder for '%s'; remove it and deploy again",
                        folder, kind(found.get()), path));
            }
        }
        return true;
    }

    /** Whether there is something other than a folder at a path, without a symbolic link on the way. */
    boolean hasEntry(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (!Files.isDirectory(inside(path.substring(0, slash)), LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return at(inside(path)).filter(found -> !found.isDirectory()).isPresent();
    }

    private static Message kind(BasicFileAttributes found) {
        if (found.isSymbolicLink()) {
            return Message.of("a symbolic link");
        }
        return found.isDirectory()
                ? Message.of("a folder")
                : found.isRegularFile() ? Message.of("a file") : Message.of("a device or a pipe");
    }

    /**
     * Whether the folder exists.
     *
     * @throws DeployException if it can't be created, because something else is in its place
     */
    boolean isThere() throws DeployException {
        if (Files.isDirectory(top)) {
            return true;
        }
        for (Path around = top; around != null; around = around.getParent()) {
            if (Files.isDirectory(around)) {
                return false;
            }
            if (Files.exists(around, LinkOption.NOFOLLOW_LINKS)) {
                throw new DeployException(
                        Message.of("the target, or a folder around it, is a file or a symbolic link to nothing; a"
                                + " deploy needs a folder there"));
            }
        }
        return false;
    }

    /** Creates the parent folders of a file. */
    void makeFolderOf(String path) throws IOException {
        if (!isThere()) {
            Files.createDirectories(top);
        }
        hasFolderOf(path, Set.of());
        Files.createDirectories(inside(path).getParent());
    }
}

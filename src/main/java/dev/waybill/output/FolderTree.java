package dev.waybill.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder with all that is in it. */
final class FolderTree {
    private FolderTree() {}

    /** Every file, by its path from the folder with {@code /} between names; none where there is no folder. */
    static Set<String> files(Path top) throws IOException {
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

    /**
     * Deletes a folder, where there is one.
     *
     * @param last the file at its top that goes last, so that what a killed build leaves is still known as its own
     */
    static void delete(Path top, String last) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path mark = top.resolve(last);
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

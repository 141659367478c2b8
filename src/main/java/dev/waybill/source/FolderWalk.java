package dev.waybill.source;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lists the files of a site.
 *
 * @param staticFolders folders beside {@code static/} whose files are published as those in it are
 * @param diagnostics receives what can't be read
 */
record FolderWalk(Path root, List<String> staticFolders, List<Diagnostic> diagnostics) {
    /** The files in a folder at the site's top, sorted. */
    List<String> paths(String top) {
        List<String> paths = new ArrayList<>();
        if (!Files.isDirectory(root.resolve(top))) {
            return paths;
        }
        try {
            Files.walkFileTree(root.resolve(top), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isLeftOut(file)) {
                        return FileVisitResult.CONTINUE;
                    }
                    if (!Files.exists(root.resolve(relative(file)), LinkOption.NOFOLLOW_LINKS)) {
                        diagnostics.add(unreadableName(relative(file)));
                    } else if (attributes.isSymbolicLink()) {
                        new SymbolicLinks(root)
                                .diagnostic(file)
                                .ifPresentOrElse(diagnostics::add, () -> paths.add(relative(file)));
                    } else if (attributes.isRegularFile()) {
                        paths.add(relative(file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    diagnostics.add(SourceText.unreadable(relative(file), e));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            diagnostics.add(SourceText.unreadable(top, e));
        }
        paths.sort(Comparator.naturalOrder());
        return paths;
    }

    private boolean isLeftOut(Path file) {
        if (!SymbolicLinks.isHidden(file.getFileName()) || StaticNames.isPublished(asStatic(relative(file)))) {
            return false;
        }
        StaticNames.leftOut(relative(file), asStatic(relative(file))).ifPresent(diagnostics::add);
        return true;
    }

    /** A path in a folder that counts as {@code static/}, as if it were in that. */
    private String asStatic(String path) {
        return staticFolders.stream()
                .filter(folder -> path.startsWith(folder + "/"))
                .map(folder -> "static" + path.substring(folder.length()))
                .findFirst()
                .orElse(path);
    }

    private static Diagnostic unreadableName(String path) {
        return Diagnostic.of(
                Rule.FILE_ACCESS,
                Location.ofFile(path),
                Message.of("the file's name is not UTF-8"),
                Message.of("rename the file"));
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }
}

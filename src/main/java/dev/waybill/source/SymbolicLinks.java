package dev.waybill.source;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Decides which symbolic links in a site's folder are followed: those to files of the site that aren't hidden. */
record SymbolicLinks(Path root) {
    /** The diagnostic of a path through a symbolic link. */
    Optional<Diagnostic> faultOfFolders(String path) {
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            String folder = path.substring(0, end);
            if (!folder.equals("content") && Files.isSymbolicLink(root.resolve(folder))) {
                return Optional.of(leadsOut(folder));
            }
        }
        return Optional.empty();
    }

    /** A link to a file inside the site's root is followed, unless it is hidden as secrets are; every other one is an error. */
    Optional<Diagnostic> diagnostic(Path link) {
        String path = root.relativize(link).toString().replace(File.separatorChar, '/');
        try {
            Path target = link.toRealPath();
            Path top = root.toRealPath();
            if (target.startsWith(top) && Files.isRegularFile(target)) {
                return isHidden(top.relativize(target)) ? Optional.of(hiddenTarget(path)) : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.of(SourceText.unreadable(path, e));
        }
        return Optional.of(leadsOut(path));
    }

    private static Diagnostic leadsOut(String path) {
        return Diagnostic.of(
                Rule.FILE_ACCESS,
                Location.ofFile(path),
                Message.of("symbolic link '%s' leads out of the site or to a folder", path),
                Message.of("put the file itself in its place"));
    }

    static boolean isHidden(Path target) {
        return StreamSupport.stream(target.spliterator(), false)
                .anyMatch(name -> name.toString().startsWith("."));
    }

    private static Diagnostic hiddenTarget(String path) {
        return Diagnostic.of(
                Rule.FILE_ACCESS,
                Location.ofFile(path),
                Message.of("symbolic link '%s' leads to a hidden file", path),
                Message.of("put the file itself in its place"));
    }
}

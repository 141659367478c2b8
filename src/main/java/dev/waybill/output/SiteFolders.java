package dev.waybill.output;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The published folder and its two siblings: the site being built, and the site that was replaced.
 *
 * @param site {@code site}, absolute
 * @param next {@code .site.next}
 * @param previous {@code .site.previous}
 */
record SiteFolders(Path site, Path next, Path previous) {
    static SiteFolders of(Path folder) {
        Path site = folder.toAbsolutePath().normalize();
        return new SiteFolders(site, sibling(site, ".next"), sibling(site, ".previous"));
    }

    /** Swaps the new folder in. The old one, if any, is moved to {@code .site.previous}. */
    void swap() throws IOException {
        boolean replacing = Files.exists(site);
        if (replacing) {
            try {
                Files.move(site, previous, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                throw new DescribedException(
                        Message.of(
                                "the output folder can't be renamed (%s); if it is a mount point, build into a folder inside it",
                                e.getReason()),
                        e);
            }
        }
        try {
            Files.move(next, site, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replacing) {
                Files.move(previous, site, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /**
     * Removes what the swap replaced.
     *
     * @param current paths of the files of the new folder
     * @param old the manifest of the folder that was replaced, if it could be read
     */
    ReplacedSite replaced(Set<String> current, Optional<Manifest> old) {
        return new ReplacedSite(previous, site, current, old);
    }

    /** Restores or removes what a killed build left. */
    void restore() throws IOException {
        refuseForeign(site, "the output folder", SiteFolders::isHidden);
        refuseForeign(previous, beside(previous), SiteFolders::isHidden);
        refuseForeign(next, beside(next), entry -> false);
        if (Files.exists(previous)) {
            if (isEmpty(site)) {
                Files.deleteIfExists(site);
                Files.move(previous, site, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Set<String> current = Manifest.of(site).orElse(Manifest.EMPTY).paths();
                replaced(current, Manifest.of(previous)).removeOrRefuse();
            }
        }
        FolderTree.delete(next, Manifest.FILE);
    }

    /**
     * A folder may be replaced or removed if a build wrote it or it is empty.
     *
     * @param besides files that it may contain anyway, and that stay
     */
    private static void refuseForeign(Path top, String name, Predicate<Path> besides) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            throw new ForeignFolderException(name + " is a file or a symbolic link");
        }
        if (Files.exists(top.resolve(Manifest.FILE), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(top)) {
            for (Path entry : entries) {
                if (!besides.test(entry)) {
                    throw new ForeignFolderException(name + " holds files that waybill didn't write");
                }
            }
        }
    }

    /** A new worktree contains its repository and perhaps a host's files, such as {@code .nojekyll}. */
    private static boolean isHidden(Path entry) {
        return entry.getFileName().toString().startsWith(".");
    }

    /** Whether a folder is empty or absent. */
    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private static String beside(Path sibling) {
        return "'" + sibling.getFileName() + "' beside the output folder";
    }

    /** The folder that the three stand in. */
    Path parent() {
        Path parent = site.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("the root of a disk can't be the output folder");
        }
        return parent;
    }

    /** {@code .site} and the suffix, beside the site. */
    Path sibling(String suffix) {
        return sibling(site, suffix);
    }

    private static Path sibling(Path site, String suffix) {
        return site.resolveSibling("." + site.getFileName() + suffix);
    }
}

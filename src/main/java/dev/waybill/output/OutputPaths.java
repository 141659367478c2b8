package dev.waybill.output;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Paths of files in the folder that a build writes. */
record OutputPaths(Path folder) {
    /** @throws IllegalArgumentException if it leads out of the folder */
    Path file(String path) {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder) || target.equals(folder) || target.equals(folder.resolve(Manifest.FILE))) {
            throw new IllegalArgumentException("'" + path + "' is not a path within the output folder");
        }
        return target;
    }

    /** The path with {@code /} between names; the same object if it has that form, which saves memory. */
    String name(String path, Path target) {
        String name =
                target.toString().substring(folder.toString().length() + 1).replace('\\', '/');
        return name.equals(path) ? path : name;
    }

    /** @throws IllegalArgumentException if a file stands where another needs a folder */
    static void refuseFilesAsFolders(Set<String> paths) {
        Set<String> around = new HashSet<>();
        for (String path : paths) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String folder = path.substring(0, slash);
                if (around.add(folder) && paths.contains(folder)) {
                    throw new IllegalArgumentException(
                            "'" + path + "' needs a folder where '" + folder + "' is a file");
                }
            }
        }
    }
}

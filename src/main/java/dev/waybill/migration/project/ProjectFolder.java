package dev.waybill.migration.project;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A project that is read and never changed. Its files are listed once. A symbolic link is followed only to a file inside the project, and a
 * path that leads out of it is a file that doesn't exist.
 */
public final class ProjectFolder {
    /** Bytes of a text that is read; larger ones are no page that anybody wrote. */
    private static final long LARGEST_TEXT = 5L << 20;

    /** Bytes of a file that is copied. */
    private static final long LARGEST_FILE = 100L << 20;

    /** Files of a project; more are a mistake in the command line. */
    private static final int MOST_FILES = 200_000;

    private static final Set<String> LEFT_OUT =
            Set.of("node_modules", "__pycache__", "site-packages", "bower_components", "vendor");

    /** Hidden folders that hold configuration or content. */
    private static final Set<String> HIDDEN = Set.of(".vitepress", ".vuepress", ".well-known");

    private final Path root;
    private final NavigableMap<String, Path> files;

    private ProjectFolder(Path root, NavigableMap<String, Path> files) {
        this.root = root;
        this.files = files;
    }

    /** @throws IOException where the folder can't be listed, or has too many files */
    public static ProjectFolder of(Path folder) throws IOException {
        Path root = folder.toRealPath();
        NavigableMap<String, Path> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = directory.equals(root) ? "" : String.valueOf(directory.getFileName());
                boolean hidden = name.startsWith(".") && !HIDDEN.contains(name);
                return hidden || LEFT_OUT.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                inside(root, file, attributes)
                        .ifPresent(real ->
                                files.put(root.relativize(file).toString().replace('\\', '/'), real));
                if (files.size() > MOST_FILES) {
                    throw new DescribedException(Message.of("the project has more than %s files", MOST_FILES));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return new ProjectFolder(root, files);
    }

    private static Optional<Path> inside(Path root, Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return Optional.of(file);
        }
        try {
            Path real = file.toRealPath();
            boolean hidden = false;
            for (Path name : real.startsWith(root) ? root.relativize(real) : Path.of(".out")) {
                hidden |= name.toString().startsWith(".") && !HIDDEN.contains(name.toString());
            }
            return !hidden && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(real)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The folder's own name, for a site that has no other. */
    public String name() {
        return root.getFileName() == null ? "" : root.getFileName().toString();
    }

    /** All paths from the project's root, sorted. */
    public List<String> files() {
        return List.copyOf(files.keySet());
    }

    /** The paths in a folder and below, sorted; all of them for the empty name. */
    public List<String> under(String folder) {
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        return prefix.isEmpty()
                ? files()
                : new ArrayList<>(
                        files.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    public boolean hasFolder(String folder) {
        return !under(folder).isEmpty();
    }

    /** The first of these files that exists. */
    public Optional<String> first(String... paths) {
        for (String path : paths) {
            if (has(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** A file's text with line feeds as line ends; bytes that aren't UTF-8 become replacement characters. */
    public Optional<String> text(String path) {
        return bytes(path, LARGEST_TEXT)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .map(text -> text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD'));
    }

    public Optional<byte[]> bytes(String path) {
        return bytes(path, LARGEST_FILE);
    }

    /** Where a file lies on disk. */
    public Optional<Path> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private Optional<byte[]> bytes(String path, long largest) {
        Path file = files.get(path);
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Files.size(file) > largest ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * A path beside another one, without {@code .} and {@code ..}; empty where it leads out of the project.
     *
     * @param folder from the project's root, without a slash at its end
     */
    public static Optional<String> resolve(String folder, String path) {
        List<String> names = new ArrayList<>();
        if (!folder.isEmpty() && !path.startsWith("/")) {
            Collections.addAll(names, folder.replaceFirst("^/+", "").split("/+"));
            names.removeIf(String::isEmpty);
        }
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                names.remove(names.size() - 1);
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    /** The path that leads from a file's folder to another file of the project. */
    public static String relative(String from, String to) {
        long up = folder(from).isEmpty()
                ? 0
                : folder(from).chars().filter(c -> c == '/').count() + 1;
        return "../".repeat((int) up) + to;
    }

    /** The folder of a path, without a slash at its end. */
    public static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}

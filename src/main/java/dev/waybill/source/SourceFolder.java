package dev.waybill.source;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A site's folder on disk. */
public final class SourceFolder {
    /** Pages in formats that aren't read: {@code a.mdx}. */
    private static final Pattern UNREAD_PAGE = Pattern.compile("\\.(mdx|markdown|mdown|mkd|rst|adoc|ipynb)$");

    private static final String CONFIGURATION = "waybill.yaml";

    private final Path root;
    private final SymbolicLinks links;

    public SourceFolder(Path root) {
        this.root = root;
        this.links = new SymbolicLinks(root);
    }

    /**
     * A text file by its path relative to the root; empty if there is none. In an unreadable folder it isn't known to be absent, and is
     * reported.
     */
    public Optional<Parsed<SourceFile>> file(String path) {
        Path file = root.resolve(path);
        boolean absent = !Files.isRegularFile(file) && (Files.notExists(file) || Files.exists(file));
        return absent ? Optional.empty() : Optional.of(SourceText.decode(path, file));
    }

    /**
     * The same for a file that may be larger than others.
     *
     * @param largest the maximum size in bytes
     */
    public Optional<Parsed<SourceFile>> file(String path, long largest) {
        Path file = root.resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(SourceText.decode(path, file, bytes -> {}, largest))
                : Optional.empty();
    }

    /**
     * The site's configuration file; empty if nothing has its name. A link out of the site or to nothing, a folder or a pipe of that name
     * is an error.
     */
    public Optional<Parsed<SourceFile>> configuration() {
        Path file = root.resolve(CONFIGURATION);
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Optional<Diagnostic> diagnostic = Files.isSymbolicLink(file) ? links.diagnostic(file) : noFile(CONFIGURATION);
        return Optional.of(diagnostic
                .map(wrong -> new Parsed<>(new SourceFile(CONFIGURATION, ""), List.of(wrong)))
                .orElseGet(() -> SourceText.decode(CONFIGURATION, file)));
    }

    private Optional<Diagnostic> noFile(String path) {
        Path file = root.resolve(path);
        return Files.isRegularFile(file) || !Files.exists(file)
                ? Optional.empty()
                : Optional.of(Diagnostic.of(
                        Rule.FILE_ACCESS,
                        Location.ofFile(path),
                        Message.of("'%s' is a folder, a pipe or a device", path),
                        Message.of("put a file in its place")));
    }

    /** A page of the tree by its path. */
    public Parsed<SourceFile> page(String path) {
        return page(path, bytes -> {});
    }

    /**
     * The same.
     *
     * @param reader receives its bytes, if they can be read
     */
    public Parsed<SourceFile> page(String path, Consumer<byte[]> reader) {
        return SourceText.decode(path, root.resolve(path), reader);
    }

    /**
     * A file under {@code content/} that a page includes; empty if there is none or it is hidden. Symbolic links are followed as in {@link
     * #tree}: to files of the site, never through a folder.
     *
     * @param path without {@code .} and {@code ..}
     */
    public Optional<Parsed<SourceFile>> included(String path) {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file) || SymbolicLinks.isHidden(Path.of(path))) {
            return Optional.empty();
        }
        return Optional.of(links.faultOfFolders(path)
                .or(() -> Files.isSymbolicLink(file) ? links.diagnostic(file) : Optional.empty())
                .map(diagnostic -> new Parsed<>(new SourceFile(path, ""), List.of(diagnostic)))
                .orElseGet(() -> SourceText.decode(path, file)));
    }

    /**
     * Whether a Markdown file is a fragment rather than a page: its name or that of a folder around it starts with {@code _}.
     *
     * @param path starts with {@code content/}
     */
    public static boolean isFragment(String path) {
        int name = path.lastIndexOf('/') + 1;
        boolean inFolder = path.lastIndexOf("/_", name - 2) >= 0;
        return inFolder || path.startsWith("_", name) && !path.startsWith("_index.md", name);
    }

    /** The names of the files in a folder, sorted; none if there is no such folder. */
    public List<String> names(String path) {
        try (Stream<Path> files = Files.list(root.resolve(path))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * A file's text as it is on disk, with its byte order mark and line ends.
     *
     * @throws IOException if it can't be read, or isn't UTF-8
     */
    public String raw(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(root.resolve(path));
        int bad = Utf8.firstInvalid(bytes);
        if (bad >= 0) {
            throw new DescribedException(Message.of(
                    "'%s' is not UTF-8 at byte offset %s%s; save it as UTF-8", path, bad, Utf8.guess(bytes)));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The real path of a file, with symbolic links resolved. */
    public Path real(String path) throws IOException {
        return root.resolve(path).toRealPath();
    }

    /**
     * Everything under {@code content/} and {@code static/}, sorted by path. Names that start with a dot are ignored, except those that
     * {@link StaticNames} allows.
     */
    public Parsed<SourceTree> tree() {
        return tree(SourceLayout.DEFAULT);
    }

    /** @param layout which files are left out, and which folders are the owner's own */
    public Parsed<SourceTree> tree(SourceLayout layout) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        FolderWalk walk = new FolderWalk(root, layout.foldersOutsideContent(), diagnostics);
        List<String> pages = new ArrayList<>();
        List<String> fragments = new ArrayList<>();
        List<SourceFile> data = new ArrayList<>();
        List<AssetFile> assets = new ArrayList<>();
        List<AssetFile> staticFiles = new ArrayList<>();
        walk.paths("templates"); // templates are read by name; here only their links are checked
        for (String path : walk.paths("content")) {
            Path file = root.resolve(path);
            if (isData(path)) {
                Parsed<SourceFile> decoded = SourceText.decode(path, file);
                diagnostics.addAll(decoded.diagnostics());
                data.add(decoded.value());
            } else if (layout.isStatic(path) && !layout.excludes(path)) {
                staticFiles.add(new AssetFile(path, file));
            } else if (!layout.excludes(path)) {
                if (UNREAD_PAGE.matcher(path).find()) {
                    diagnostics.add(unread(path));
                } else if (!path.endsWith(".md")) {
                    assets.add(new AssetFile(path, file));
                } else {
                    (isFragment(path) ? fragments : pages).add(path);
                }
            }
        }
        Stream.concat(Stream.of("static"), layout.foldersOutsideContent().stream())
                .flatMap(folder -> walk.paths(folder).stream())
                .distinct()
                .forEach(path -> staticFiles.add(new AssetFile(path, root.resolve(path))));
        return new Parsed<>(new SourceTree(pages, fragments, data, assets, staticFiles), diagnostics);
    }

    private static Diagnostic unread(String path) {
        return Diagnostic.of(
                Rule.UNPUBLISHED_FILE,
                Location.ofFile(path),
                Message.of("'%s' looks like a page and is not published: only .md files are read", path),
                Message.of("rename it to .md if it is Markdown, or leave it out by 'exclude:' in waybill.yaml"));
    }

    private static boolean isData(String path) {
        return path.startsWith("content/_data/") || path.equals("content/checklists.lock.json");
    }
}

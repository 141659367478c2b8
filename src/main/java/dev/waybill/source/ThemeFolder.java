package dev.waybill.source;

import dev.waybill.diagnostic.Parsed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The theme's files: each from the site's {@code templates/}, or if it isn't there, from the default theme in the program. */
public final class ThemeFolder {
    private static final String DEFAULT_THEME = "/dev/waybill/theme/";

    private final Path root;

    /** @param root the site's root, whose {@code templates/} may replace files */
    public ThemeFolder(Path root) {
        this.root = root;
    }

    /** Whether the default theme has a file of this path. */
    public static boolean isBuiltIn(String name) {
        return Resource.bytes(ThemeFolder.class, DEFAULT_THEME + name).isPresent();
    }

    /** The paths of the default theme's files, sorted. */
    public static List<String> builtInNames() {
        return Resource.names(ThemeFolder.class, DEFAULT_THEME, "theme.yaml");
    }

    /** The paths of the site's own files, sorted. */
    public List<String> ownNames() {
        return new FolderWalk(root, List.of(), new ArrayList<>())
                .paths("templates").stream()
                        .map(path -> path.substring("templates/".length()))
                        .toList();
    }

    /** A file by its path in the theme, such as {@code layouts/article.ftlh}; empty if there is none. */
    public Optional<Parsed<SourceFile>> file(String name) {
        if (name.startsWith("/") || name.contains("..")) {
            return Optional.empty();
        }
        String path = "templates/" + name;
        Optional<Parsed<SourceFile>> own = new SourceFolder(root).file(path);
        return own.isPresent()
                ? own
                : Resource.bytes(ThemeFolder.class, DEFAULT_THEME + name).map(bytes -> SourceText.decode(path, bytes));
    }
}

package dev.waybill.source;

import dev.waybill.format.Glob;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a site's folder holds where.
 *
 * @param excluded files that are left out, by their paths under {@code content/}
 * @param staticFolders folders besides {@code static/} whose files are the owner's own, by their paths from the site's root
 */
public record SourceLayout(List<Glob> excluded, List<String> staticFolders) {
    /** Everything is published, and the owner's own files are in {@code static/}. */
    public static final SourceLayout DEFAULT = new SourceLayout(List.of(), List.of());

    private static final String CONTENT = "content/";

    /** {@code public}, {@code content/a/public}: no hidden name, and no way out of the site. */
    private static final Pattern FOLDER = Pattern.compile("(content(/[^./\\\\:][^/\\\\:]*)+)|[^./\\\\:][^/\\\\:]*");

    /** Folders at the site's top that hold something else, or what a build writes. */
    private static final Set<String> OTHER = Set.of("content", "static", "templates", "archetypes", "site");

    public SourceLayout {
        excluded = List.copyOf(excluded);
        staticFolders = List.copyOf(staticFolders);
    }

    /** Whether a folder may be named as static: one at the site's top, or in {@code content/}. */
    public static boolean canBeStatic(String folder) {
        return FOLDER.matcher(folder).matches() && !OTHER.contains(folder);
    }

    /** @param path from the site's root, in {@code content/} */
    boolean excludes(String path) {
        String file = path.substring(CONTENT.length());
        return excluded.stream().anyMatch(glob -> glob.matches(file));
    }

    /** @param path from the site's root, in {@code content/} */
    boolean isStatic(String path) {
        return staticFolders.stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }

    /** The static folders beside {@code content/}. */
    public List<String> foldersOutsideContent() {
        return staticFolders.stream()
                .filter(folder -> !folder.startsWith(CONTENT))
                .toList();
    }

    /** The path at which a file of {@code static/}, or of a folder that counts as such, is published. */
    public String published(AssetFile file) {
        String path = file.path();
        for (String folder : staticFolders) {
            if (path.startsWith(folder + "/")) {
                return path.substring(folder.length() + 1);
            }
        }
        return path.substring(path.indexOf('/') + 1);
    }
}

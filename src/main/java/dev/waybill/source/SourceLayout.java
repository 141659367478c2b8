package dev.waybill.source;

import dev.waybill.format.Glob;
import java.util.List;

/**
 * What a site's folder holds where.
 *
 * @param excluded files that are left out, by their paths under {@code content/}
 * @param staticFolders folders under {@code content/} whose files are the owner's own, as those of {@code static/} are
 */
public record SourceLayout(List<Glob> excluded, List<String> staticFolders) {
    /** Everything is published, and the owner's own files are in {@code static/}. */
    public static final SourceLayout DEFAULT = new SourceLayout(List.of(), List.of());

    private static final String CONTENT = "content/";

    public SourceLayout {
        excluded = List.copyOf(excluded);
        staticFolders = List.copyOf(staticFolders);
    }

    /** @param path from the site's root, in {@code content/} */
    boolean excludes(String path) {
        String file = path.substring(CONTENT.length());
        return excluded.stream().anyMatch(glob -> glob.matches(file));
    }

    /** @param path from the site's root, in {@code content/} */
    boolean isStatic(String path) {
        return staticFolders.stream().anyMatch(folder -> path.startsWith(CONTENT + folder + "/"));
    }

    /** The path at which a file of {@code static/}, or of a folder that counts as such, is published. */
    public String published(AssetFile file) {
        String path = file.path();
        for (String folder : staticFolders) {
            if (path.startsWith(CONTENT + folder + "/")) {
                return path.substring(CONTENT.length() + folder.length() + 1);
            }
        }
        return path.substring(path.indexOf('/') + 1);
    }
}

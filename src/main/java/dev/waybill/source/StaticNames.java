package dev.waybill.source;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which names that start with a dot are published from {@code static/}. Most such files hold settings or secrets and are there by accident,
 * so only those that web hosts and browsers request are published.
 */
final class StaticNames {
    /** RFC 8615, and settings that GitHub Pages, Apache and Codeberg Pages read. */
    private static final Set<String> PUBLISHED =
            Set.of("static/.well-known", "static/.nojekyll", "static/.htaccess", "static/.domains");

    /** Files of version control, editors and desktops: {@code .git}, {@code .DS_Store}, {@code .a.md.swp}. */
    private static final Pattern LITTER = Pattern.compile(
            "\\.git.*|\\.hg.*|\\.svn|\\.keep|\\.DS_Store|\\._.*|\\.directory|\\.editorconfig|\\.idea|\\.vscode|\\.#.*|\\..*\\.sw.|\\..*~"
                    + "|\\.nfs.*|\\.fuse_hidden.*|\\.Trash.*");

    private StaticNames() {}

    /** @param path from the site's root, of a file or folder whose name starts with a dot */
    static boolean isPublished(String path) {
        return PUBLISHED.contains(path);
    }

    /**
     * The warning that a hidden file or folder of {@code static/} isn't published; empty for files that are never meant to be published.
     *
     * @param inStatic the path that it would have in {@code static/}
     */
    static Optional<Diagnostic> leftOut(String path, String inStatic) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!inStatic.startsWith("static/") || LITTER.matcher(name).matches()) {
            return Optional.empty();
        }
        String published = String.join(
                ", ",
                PUBLISHED.stream()
                        .sorted()
                        .map(each -> each.substring("static/".length()))
                        .toList());
        return Optional.of(Diagnostic.of(
                Rule.HIDDEN_FILE,
                Location.ofFile(path),
                Message.of("'%s' is hidden, so it is not published", path),
                Message.of("move it out of static/, or rename it; of hidden names only %s are published", published)));
    }
}

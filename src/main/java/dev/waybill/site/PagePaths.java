package dev.waybill.site;

import dev.waybill.site.address.PermalinkRules;
import dev.waybill.site.address.SourceName;
import java.util.ArrayList;
import java.util.List;

/** The source files that a link may mean, as other generators write links: by file, by page or by folder. */
final class PagePaths {
    private PagePaths() {}

    /**
     * Paths to look for, in order.
     *
     * @param path under {@code content/}: {@code a/b.md}, {@code a/b}, {@code a/b/}, {@code a/b.html} or {@code a/index.html}
     */
    static List<String> of(String path) {
        if (path.endsWith(".md")) {
            return List.of(path);
        }
        boolean html = path.endsWith(".html");
        String name = html ? path.substring(0, path.length() - ".html".length()) : path.replaceAll("/$", "");
        List<String> paths = new ArrayList<>();
        if (!name.isEmpty()) {
            paths.add(name + ".md");
        }
        if (name.equals("index") || name.endsWith("/index")) {
            paths.addAll(SourceName.folderPages(PermalinkRules.parent(name)));
        } else if (!html) {
            paths.addAll(SourceName.folderPages(name));
        }
        return paths;
    }
}

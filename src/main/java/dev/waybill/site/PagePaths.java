package dev.waybill.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The source files that a link may mean, as other generators write links: by file, by page or by folder. */
final class PagePaths {
    private static final List<String> FOLDER_PAGES = List.of("_index.md", "index.md");

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
            folder(name.substring(0, name.length() - "index".length())).forEach(paths::add);
        } else if (!html) {
            folder(name.isEmpty() ? "" : name + "/").forEach(paths::add);
        }
        return paths;
    }

    private static Stream<String> folder(String folder) {
        return FOLDER_PAGES.stream().map(page -> folder + page);
    }
}

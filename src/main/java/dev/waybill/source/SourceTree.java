package dev.waybill.source;

import java.util.List;

/**
 * Everything a site is made from, each list sorted by path.
 *
 * @param pages the paths of the Markdown files under {@code content/} that are pages, which are read one by one:
 *     {@link SourceFolder#page}
 * @param fragments the paths of the Markdown files under {@code content/} that are parts of pages
 * @param data the files under {@code content/_data/}, and {@code content/checklists.lock.json}
 * @param assets every other file under {@code content/}
 * @param staticFiles the files under {@code static/}
 */
public record SourceTree(
        List<String> pages,
        List<String> fragments,
        List<SourceFile> data,
        List<AssetFile> assets,
        List<AssetFile> staticFiles) {
    public SourceTree {
        pages = List.copyOf(pages);
        fragments = List.copyOf(fragments);
        data = List.copyOf(data);
        assets = List.copyOf(assets);
        staticFiles = List.copyOf(staticFiles);
    }

    /** Without a folder {@code static/}. */
    public SourceTree(List<String> pages, List<SourceFile> data, List<AssetFile> assets) {
        this(pages, List.of(), data, assets, List.of());
    }
}

package dev.waybill.site.navigation;

import dev.waybill.config.nav.NavEntry;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.format.Glob;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Section;
import dev.waybill.site.address.RelativePath;
import java.util.List;

/**
 * A glob of source paths in {@code nav:}. {@code guides/*.md} is the pages of a folder, {@code guides/*} its folders too, {@code guides/*}
 * with {@code /} at the end its folders alone, and {@code guides/**} all pages below it.
 */
record NavGlob(String written, Location location, Glob glob, boolean pages, boolean folders) {
    static NavGlob of(NavEntry entry, String file) {
        Located<String> path = entry.path().orElseThrow();
        String written = path.value();
        String pattern = RelativePath.resolve(file, written).orElse("");
        boolean foldersAlone = written.endsWith("/");
        boolean all = pattern.endsWith("**");
        return new NavGlob(
                written,
                path.location(),
                new Glob(pattern),
                !foldersAlone,
                foldersAlone || !all && !pattern.endsWith(".md"));
    }

    /** The pages that match, in the tree's order; a page that stands for a folder only where folders can't match. */
    List<Page> pages(FolderContents contents) {
        return pages ? contents.allPages().stream().filter(this::matches).toList() : List.of();
    }

    private boolean matches(Page page) {
        if (page.kind() == PageKind.HOME || folders && page.kind() == PageKind.SECTION) {
            return false;
        }
        return glob.matches(page.path()) || glob.matches(page.id());
    }

    /** The folders that match, in the tree's order. */
    List<Section> folders(FolderContents contents) {
        return folders
                ? contents.allSections().stream()
                        .filter(section -> glob.matches(section.path()))
                        .toList()
                : List.of();
    }
}

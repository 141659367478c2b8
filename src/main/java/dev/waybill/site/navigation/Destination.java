package dev.waybill.site.navigation;

import dev.waybill.config.LanguageRoot;
import dev.waybill.config.nav.NavEntry;
import dev.waybill.config.yaml.Located;
import dev.waybill.document.LinkTarget;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.address.RelativePath;
import java.util.Optional;

/** What the path of an entry leads to. */
sealed interface Destination {
    record OfPage(Page page) implements Destination {}

    record OfSection(Section section) implements Destination {}

    /** A page without a source file. */
    record Generated(Permalink permalink) implements Destination {}

    /**
     * Finds a page or a folder as links in pages are found.
     *
     * @param file the source path that holds the entry; empty for the configuration
     */
    static Optional<Destination> of(NavEntry entry, String file, Site site) {
        Optional<String> path =
                entry.path().map(Located::value).flatMap(written -> RelativePath.resolve(file, written));
        return path.flatMap(at -> of(at, site));
    }

    private static Optional<Destination> of(String path, Site site) {
        Optional<Section> section = site.section(path);
        if (section.isPresent()) {
            return section.map(OfSection::new);
        }
        Optional<Page> page = site.page(path).or(() -> site.linked(new LinkTarget.Content(path, "")));
        if (page.isEmpty()) {
            LanguageRoot root = site.configuration().root();
            Permalink generated =
                    new Permalink(root.contains(path) ? root.path() + root.within(path) + "/" : path + "/");
            return site.generated().all().containsValue(generated)
                    ? Optional.of(new Generated(generated))
                    : Optional.empty();
        }
        return page.map(OfPage::new);
    }
}

package dev.waybill.render.page;

import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.navigation.Breadcrumb;
import dev.waybill.site.navigation.NavigationTree;
import java.util.Optional;

/**
 * What the head of a page tells browsers and search engines.
 *
 * @param way its breadcrumb from the home page
 * @param name precedes the site's name in the title
 * @param source the page with a source file that it shows
 * @param section the folder whose feed it also offers; empty for none
 * @param indexed whether search engines may list it
 * @param pagination its place in a list of several pages
 */
record PageHead(
        Permalink permalink,
        Breadcrumb way,
        String name,
        String description,
        Optional<Page> source,
        String section,
        boolean indexed,
        Optional<Pagination> pagination) {
    /** For a page with a source file. */
    static PageHead of(NavigationTree tree, Page page) {
        return new PageHead(
                page.permalink(),
                tree.way(page),
                page.title(),
                page.description(),
                Optional.of(page),
                page.section(),
                true,
                Optional.empty());
    }

    /** For a page without a source file, at the end of the breadcrumb. */
    static PageHead of(Breadcrumb way, String name, String description) {
        Permalink permalink = way.end().permalink();
        return new PageHead(permalink, way, name, description, Optional.empty(), "", true, Optional.empty());
    }

    PageHead named(String other) {
        return new PageHead(permalink, way, other, description, source, section, indexed, pagination);
    }

    PageHead at(Pagination place) {
        return new PageHead(place.permalink(), way, name, description, source, section, indexed, Optional.of(place));
    }

    PageHead in(String folder) {
        return new PageHead(permalink, way, name, description, source, folder, indexed, pagination);
    }

    PageHead notIndexed() {
        return new PageHead(permalink, way, name, description, source, section, false, pagination);
    }

    boolean isArticle() {
        return source.map(page -> page.kind() == PageKind.ARTICLE).orElse(false);
    }
}

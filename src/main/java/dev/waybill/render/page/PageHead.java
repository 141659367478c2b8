package dev.waybill.render.page;

import dev.waybill.site.Breadcrumb;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.Optional;

/**
 * What a page says of itself to browsers and search engines.
 *
 * @param way from the home page to it
 * @param name what stands before the site's name in the title
 * @param source the page with a source file that it shows
 * @param section the folder whose feed it also offers; empty for none
 * @param indexed whether search engines shall list it
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
    /** A page that a source file stands behind. */
    static PageHead of(Site site, Page page) {
        return new PageHead(
                page.permalink(),
                Breadcrumb.of(site, page),
                page.title(),
                page.description(),
                Optional.of(page),
                page.section(),
                true,
                Optional.empty());
    }

    /** A page without a source file, to which the way leads. */
    static PageHead of(Breadcrumb way, String name, String description) {
        Permalink permalink = way.crumbs().get(way.crumbs().size() - 1).permalink();
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

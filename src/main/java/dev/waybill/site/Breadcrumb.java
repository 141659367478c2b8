package dev.waybill.site;

import dev.waybill.site.address.Permalink;
import dev.waybill.site.address.PermalinkRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The path from the home page to a page.
 *
 * @param crumbs the home page first, the page itself last; never empty
 */
public record Breadcrumb(List<Crumb> crumbs) {
    public Breadcrumb {
        crumbs = List.copyOf(crumbs);
    }

    /**
     * One step of the path.
     *
     * @param title the page's own; a theme may replace that of the home page
     */
    public record Crumb(String title, Permalink permalink) {}

    /** The home page, whose crumb has the site's title. */
    public static Breadcrumb home(Site site) {
        return new Breadcrumb(List.of(
                new Crumb(site.configuration().identity().title(), site.home().permalink())));
    }

    /** Through the page's category if it has one, otherwise through its sections. */
    public static Breadcrumb of(Site site, Page page) {
        if (page.kind() == PageKind.HOME || page.kind() == PageKind.SECTION) {
            return sections(site, page.section());
        }
        return page.frontMatter()
                .terms()
                .category()
                .flatMap(name -> site.category(name.value()))
                .map(category -> home(site).then(category.name(), category.permalink()))
                .orElseGet(() -> sections(site, page.section()))
                .then(page.title(), page.permalink());
    }

    /** Through the sections that contain it. */
    public static Breadcrumb of(Site site, Section section) {
        return sections(site, section.path());
    }

    /** This path with one more step, for example to a list that has no source file. */
    public Breadcrumb then(String title, Permalink permalink) {
        List<Crumb> longer = new ArrayList<>(crumbs);
        longer.add(new Crumb(title, permalink));
        return new Breadcrumb(longer);
    }

    /** The steps before the page itself. */
    public List<Crumb> ancestors() {
        return crumbs.subList(0, crumbs.size() - 1);
    }

    private static Breadcrumb sections(Site site, String folder) {
        if (folder.isEmpty()) {
            return home(site);
        }
        Breadcrumb parent = sections(site, PermalinkRules.parent(folder));
        return site.section(folder)
                .map(section -> parent.then(section.title(), section.permalink()))
                .orElse(parent);
    }
}

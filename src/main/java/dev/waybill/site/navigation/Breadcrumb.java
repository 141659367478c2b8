package dev.waybill.site.navigation;

import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
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
     * @param title as in the tree of pages; a theme may replace that of the home page
     * @param permalink for a branch without a page, that of the first page in it
     */
    public record Crumb(String title, Permalink permalink) {}

    /** The home page, whose crumb has the site's title. */
    public static Breadcrumb home(Site site) {
        return new Breadcrumb(List.of(
                new Crumb(site.configuration().identity().title(), site.home().permalink())));
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

    /** The last step. */
    public Crumb end() {
        return crumbs.get(crumbs.size() - 1);
    }
}

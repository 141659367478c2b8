package dev.waybill.site;

import dev.waybill.diagnostic.Message;
import dev.waybill.site.schedule.Visibility;
import java.util.Collection;
import java.util.List;

/**
 * How many pages a build shows, and how many it leaves out.
 *
 * @param articles that are shown
 * @param scheduled not published yet
 */
public record PageCount(int articles, int drafts, int scheduled, int expired) {
    /** The pages of a site in all its languages. */
    public static PageCount of(Site site) {
        List<Site> sites = site.languages().sites();
        Collection<HiddenPage> hidden = sites.stream()
                .flatMap(language -> language.hidden().values().stream())
                .toList();
        return new PageCount(
                sites.stream().mapToInt(language -> language.articles().size()).sum(),
                count(hidden, Visibility.DRAFT),
                count(hidden, Visibility.EARLY),
                count(hidden, Visibility.LATE));
    }

    private static int count(Collection<HiddenPage> hidden, Message reason) {
        return (int)
                hidden.stream().filter(page -> page.reason().equals(reason)).count();
    }
}

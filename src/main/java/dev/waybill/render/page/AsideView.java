package dev.waybill.render.page;

import dev.waybill.config.Configuration;
import dev.waybill.render.body.LinkAddresses;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.View;
import dev.waybill.site.GeneratedPage;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.Topic;
import dev.waybill.site.address.Permalink;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists that are the same on every page: newest, most read, featured, most searched. An empty list is omitted. */
final class AsideView {
    private final Site site;
    private final Entries entries;
    private final Configuration configuration;

    AsideView(Site site, Entries entries) {
        this.site = site;
        this.entries = entries;
        this.configuration = site.configuration();
    }

    Map<String, Object> map() {
        return new View()
                .withSome("latest", latest())
                .withSome("popular", popular())
                .withSome("featured", featured().stream().map(entries::topic).toList())
                .withSome("searches", searches())
                .map();
    }

    /** Articles without a date are never the latest. */
    private List<Map<String, Object>> latest() {
        return site.articles().stream()
                .filter(page -> page.date().isPresent())
                .limit(configuration.lists().latest())
                .map(entries::brief)
                .toList();
    }

    private List<Map<String, Object>> popular() {
        return site.articles().stream()
                .filter(page -> site.views(page).orElse(0) > 0)
                .sorted(Comparator.comparingDouble((Page page) -> -site.popularity(page))
                        .thenComparing(Page::path))
                .limit(configuration.lists().popular())
                .map(entries::viewed)
                .toList();
    }

    List<Topic> featured() {
        return configuration.featured().stream()
                .map(id -> site.topic(id.value()))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Map<String, Object>> searches() {
        return site.generated().of(GeneratedPage.SEARCH).map(this::searches).orElse(List.of());
    }

    private List<Map<String, Object>> searches(Permalink page) {
        return site.readership().searches().entrySet().stream()
                .filter(search -> search.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(configuration.lists().searches())
                .map(search -> Fields.of(
                        "title",
                        search.getKey(),
                        "url",
                        page.url() + "?q=" + LinkAddresses.queryValue(search.getKey())))
                .toList();
    }
}

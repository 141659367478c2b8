package dev.waybill.render.page;

import dev.waybill.config.Configuration;
import dev.waybill.config.yaml.Located;
import dev.waybill.document.Heading;
import dev.waybill.render.body.LinkAddresses;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.View;
import dev.waybill.site.GeneratedPage;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.Topic;
import dev.waybill.site.address.Permalink;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists that are the same on every page: newest, most read, featured, most searched. An empty list is omitted. */
final class AsideView {
    private final Site site;
    private final Entries entries;
    private final Configuration configuration;
    private String names = "";

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

    /**
     * Whether a list of what readers search for shows a query. They are counted for all languages together; one belongs to a language if each
     * of its words is in a title, heading or tag there.
     */
    private boolean isOfLanguage(String query) {
        return !site.languages().several()
                || Arrays.stream(query.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(word -> names().contains(word));
    }

    private String names() {
        if (names.isEmpty()) {
            names = site.pages().stream()
                    .flatMap(page -> Stream.of(
                                    Stream.of(page.title()),
                                    page.document().headings().stream().map(Heading::text),
                                    page.frontMatter().terms().tags().stream().map(Located::value))
                            .flatMap(some -> some))
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
        }
        return names;
    }

    private List<Map<String, Object>> searches() {
        return site.generated().of(GeneratedPage.SEARCH).map(this::searches).orElse(List.of());
    }

    private List<Map<String, Object>> searches(Permalink page) {
        return site.readership().searches().entrySet().stream()
                .filter(search -> search.getValue() > 0)
                .filter(search -> isOfLanguage(search.getKey()))
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

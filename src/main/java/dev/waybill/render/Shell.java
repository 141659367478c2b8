package dev.waybill.render;

import dev.waybill.config.Configuration;
import dev.waybill.site.Breadcrumb;
import dev.waybill.site.Permalink;
import dev.waybill.site.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands around the content of every page. */
final class Shell {
    private final Site site;
    private final Words words;
    private final HeadView heads;
    private final JsonLd jsonLd;
    private final NavigationView navigation;
    private final Entries entries;
    private final AsideView aside;
    private final Map<String, Object> everywhere;
    private final Map<String, Object> asideMap;

    Shell(Site site, Theme theme) {
        this.site = site;
        this.words = theme.words();
        this.heads = new HeadView(site, words);
        this.jsonLd = new JsonLd(site);
        this.navigation = new NavigationView(site);
        this.entries = new Entries(site, words);
        this.aside = new AsideView(site, entries);
        this.asideMap = aside.map();
        this.everywhere = everywhere(theme);
    }

    Site site() {
        return site;
    }

    Words words() {
        return words;
    }

    Entries entries() {
        return entries;
    }

    AsideView aside() {
        return aside;
    }

    /** A page with the site's lists beside it. */
    PageView pageWithAside(String layout, PageHead head, View content) {
        return page(layout, head, content.with("aside", asideMap));
    }

    PageView page(String layout, PageHead head, View content) {
        View view = new View()
                .withAll(everywhere)
                .with("root", head.permalink().root())
                .with("policy", ContentSecurityPolicy.PAGE.text())
                .with("head", heads.of(head))
                .with("jsonLd", structured(head))
                .with("navigation", navigation.of(head.permalink()))
                .with("pagination", head.pagination().flatMap(place -> place.view(words)))
                .withAll(content.map());
        return new PageView(head.permalink(), layout, view.map());
    }

    /** What the page says in schema.org's words; nothing where search engines shall not list it, nor on a list's later pages. */
    private Optional<Html> structured(PageHead head) {
        if (!head.indexed()
                || head.pagination().filter(place -> !place.isFirst()).isPresent()) {
            return Optional.empty();
        }
        if (head.permalink().path().isEmpty()) {
            return Optional.of(Html.ofJson(jsonLd.home()));
        }
        return Optional.of(Html.ofJson(
                head.source().map(jsonLd::of).orElseGet(() -> jsonLd.list(listed(head), head.description()))));
    }

    private Breadcrumb listed(PageHead head) {
        return new Breadcrumb(List.of(
                new Breadcrumb.Crumb(words.text("nav.home"), new Permalink("")),
                new Breadcrumb.Crumb(head.name(), head.permalink())));
    }

    /** The links of the steps before the page itself, the home page under the theme's word for it. */
    List<Map<String, Object>> ancestors(Breadcrumb way) {
        return way.ancestors().stream()
                .map(crumb -> Entries.link(
                        crumb.permalink().path().isEmpty() ? words.text("nav.home") : crumb.title(), crumb.permalink()))
                .toList();
    }

    /** The links above a list that no source file stands behind. */
    List<Map<String, Object>> ancestors(PageHead list) {
        return ancestors(Breadcrumb.home(site).then(list.name(), list.permalink()));
    }

    private Map<String, Object> everywhere(Theme theme) {
        Configuration configuration = site.configuration();
        return new View()
                .with("language", configuration.language())
                .with("site", siteMap(configuration))
                .with("words", new LinkedHashMap<>(words.groups()))
                .with("assets", theme.assetViews())
                .with("params", configuration.params())
                .map();
    }

    private Map<String, Object> siteMap(Configuration configuration) {
        return new View()
                .with("title", configuration.title())
                .withText("description", configuration.description())
                .with(
                        "feed",
                        Optional.of(site.home())
                                .filter(Feed::exists)
                                .map(FeedFiles::atom)
                                .map(Permalink::url))
                .map();
    }
}

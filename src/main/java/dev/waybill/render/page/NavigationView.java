package dev.waybill.render.page;

import dev.waybill.config.nav.NavigationLink;
import dev.waybill.config.yaml.Located;
import dev.waybill.render.theme.View;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The links of the header, and which of them the reader is at or below. */
final class NavigationView {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*"); // https://example.org/

    private final Site site;

    NavigationView(Site site) {
        this.site = site;
    }

    List<Map<String, Object>> of(PageHead head) {
        return site.configuration().navigation().stream()
                .map(link -> view(link, head))
                .toList();
    }

    private Map<String, Object> view(NavigationLink link, PageHead head) {
        String url = link.url().map(Located::value).orElse("");
        List<Map<String, Object>> items =
                link.items().stream().map(item -> view(item, head)).toList();
        if (ELSEWHERE.matcher(url).matches()) {
            return new View()
                    .with("title", link.title())
                    .with("external", url)
                    .withSome("items", items)
                    .map();
        }
        if (!items.isEmpty() && url.isEmpty() && link.page().isEmpty()) {
            return new View()
                    .with("title", link.title())
                    .with(
                            "current",
                            items.stream().anyMatch(item -> item.containsKey("current"))
                                    ? Optional.of("true")
                                    : Optional.empty())
                    .withSome("items", items)
                    .map();
        }
        Permalink target = page(link).orElseGet(() -> new Permalink(url.replaceFirst("^/+", "")));
        return new View()
                .withAll(Entries.link(link.title(), target))
                .with("current", place(target, head))
                .withSome("items", items)
                .map();
    }

    private Optional<Permalink> page(NavigationLink link) {
        return link.page().flatMap(path -> site.pageWithin(path.value())).map(Page::permalink);
    }

    /** The value of {@code aria-current}: {@code page} at the link's page, {@code true} where the breadcrumb leads through it. */
    private static Optional<String> place(Permalink target, PageHead head) {
        if (target.equals(head.permalink())) {
            return Optional.of("page");
        }
        boolean below = head.way().crumbs().stream()
                .skip(1)
                .anyMatch(crumb -> crumb.permalink().equals(target));
        return below ? Optional.of("true") : Optional.empty();
    }
}

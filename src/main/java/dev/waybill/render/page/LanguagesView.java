package dev.waybill.render.page;

import dev.waybill.config.WritingDirection;
import dev.waybill.render.theme.View;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links from a page to the same page in other languages. Where it isn't translated, they lead to the language's home page. */
final class LanguagesView {
    private final Site site;

    LanguagesView(Site site) {
        this.site = site;
    }

    /** One link for each language, with {@code current} for the page's own; none in a site of one language. */
    List<Map<String, Object>> of(PageHead head) {
        Site.Languages languages = site.languages();
        Permalink first = head.pagination().map(Pagination::base).orElse(head.permalink());
        return languages.several()
                ? languages.sites().stream().map(other -> link(first, other)).toList()
                : List.of();
    }

    private Map<String, Object> link(Permalink page, Site other) {
        String tag = other.configuration().identity().language();
        Optional<Permalink> translation = site.languages().translation(site, page, other);
        return new View()
                .with("name", other.configuration().root().name())
                .with("language", tag)
                .with("code", tag.replaceFirst("-.*", ""))
                .with("direction", WritingDirection.isRightToLeft(tag) ? "rtl" : "ltr")
                .with("url", translation.orElse(other.home().permalink()).url())
                .with(
                        "current",
                        other.configuration().root().equals(site.configuration().root()))
                .with("translated", translation.isPresent())
                .map();
    }
}

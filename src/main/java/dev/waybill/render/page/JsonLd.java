package dev.waybill.render.page;

import dev.waybill.config.Configuration;
import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import dev.waybill.picture.PageImage;
import dev.waybill.picture.SitePictures;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.render.body.Rfc3339;
import dev.waybill.render.body.SharedImages;
import dev.waybill.render.checklist.HowTo;
import dev.waybill.site.GeneratedPage;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.navigation.Breadcrumb;
import dev.waybill.site.navigation.NavigationTree;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Structured data of a page (schema.org), as the text of an {@code application/ld+json} block. */
public final class JsonLd {
    private final Site site;
    private final NavigationTree tree;
    private final SharedImages images;
    private final AbsoluteUrls urls;

    /** Without copies of pictures. */
    public JsonLd(Site site) {
        this(NavigationTree.of(site), SitePictures.NONE);
    }

    JsonLd(NavigationTree tree, SitePictures pictures) {
        this.site = tree.site();
        this.tree = tree;
        this.images = new SharedImages(site, pictures);
        this.urls = new AbsoluteUrls(site);
    }

    /** For a page with a source file. */
    public String of(Page page) {
        if (page.kind() == PageKind.HOME) {
            return home();
        }
        if (page.kind() != PageKind.ARTICLE) {
            return list(tree.way(page), page.description());
        }
        List<JsonObject> graph = new ArrayList<>(List.of(article(page), breadcrumb(tree.way(page))));
        page.document()
                .checklist()
                .ifPresent(checklist ->
                        graph.add(HowTo.of(page.title(), page.summary(), urls.of(page.permalink()), checklist)));
        return graph(graph);
    }

    /** For the home page. */
    String home() {
        JsonObject website = website()
                .put("description", present(site.configuration().identity().description()))
                .put("inLanguage", site.configuration().identity().language())
                .put("publisher", publisher());
        site.generated().of(GeneratedPage.SEARCH).ifPresent(page -> website.put("potentialAction", search(page)));
        return graph(List.of(website));
    }

    /**
     * For a list.
     *
     * @param way its breadcrumb; the last step is the list itself
     * @param description may be empty
     */
    String list(Breadcrumb way, String description) {
        Breadcrumb.Crumb list = way.end();
        String url = urls.of(list.permalink());
        return graph(List.of(
                new JsonObject()
                        .put("@type", "CollectionPage")
                        .put("@id", url)
                        .put("url", url)
                        .put("name", list.title())
                        .put("description", present(description))
                        .put("inLanguage", site.configuration().identity().language())
                        .put("isPartOf", website()),
                breadcrumb(way)));
    }

    private JsonObject article(Page page) {
        String url = urls.of(page.permalink());
        return new JsonObject()
                .put("@type", "Article")
                .put("@id", url + "#article")
                .put("mainEntityOfPage", url)
                .put("headline", page.title())
                .put("description", present(page.description()))
                .put("image", images.of(page).or(() -> PageImage.of(site, page).flatMap(urls::of)))
                .put("datePublished", page.date().map(this::moment))
                .put("dateModified", page.lastChanged().map(this::moment))
                .put("inLanguage", site.configuration().identity().language())
                .put("author", author(page))
                .put("publisher", publisher());
    }

    private JsonObject author(Page page) {
        Configuration configuration = site.configuration();
        Optional<String> name = page.frontMatter()
                .metadata()
                .author()
                .or(() -> present(configuration.identity().author()));
        return name.map(person -> new JsonObject().put("@type", "Person").put("name", person))
                .orElseGet(this::publisher);
    }

    private JsonObject publisher() {
        return new JsonObject()
                .put("@type", "Organization")
                .put("name", site.configuration().identity().title())
                .put("url", homeUrl());
    }

    private JsonObject website() {
        return new JsonObject()
                .put("@type", "WebSite")
                .put("@id", homeUrl() + "#website")
                .put("url", homeUrl())
                .put("name", site.configuration().identity().title());
    }

    private JsonObject search(Permalink page) {
        String search = urls.of(page);
        return new JsonObject()
                .put("@type", "SearchAction")
                .put(
                        "target",
                        new JsonObject()
                                .put("@type", "EntryPoint")
                                .put("urlTemplate", search + "?q={search_term_string}"))
                .put("query-input", "required name=search_term_string");
    }

    private JsonObject breadcrumb(Breadcrumb way) {
        List<JsonObject> items = new ArrayList<>();
        for (Breadcrumb.Crumb crumb : way.crumbs()) {
            items.add(new JsonObject()
                    .put("@type", "ListItem")
                    .put("position", items.size() + 1)
                    .put("name", crumb.title())
                    .put("item", urls.of(crumb.permalink())));
        }
        return new JsonObject().put("@type", "BreadcrumbList").put("itemListElement", items);
    }

    private String moment(LocalDateTime time) {
        return Rfc3339.of(time, site.configuration().dates().timeZone());
    }

    private String homeUrl() {
        return urls.of(site.home().permalink());
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(written -> !written.isEmpty());
    }

    private static String graph(List<JsonObject> items) {
        return JsonText.compact(
                new JsonObject().put("@context", "https://schema.org").put("@graph", items));
    }
}

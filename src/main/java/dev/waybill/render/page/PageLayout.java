package dev.waybill.render.page;

import dev.waybill.config.Configuration;
import dev.waybill.config.WritingDirection;
import dev.waybill.document.Heading;
import dev.waybill.output.OutputFile;
import dev.waybill.picture.PictureUse;
import dev.waybill.picture.SitePictures;
import dev.waybill.render.checklist.ChecklistViews;
import dev.waybill.render.feed.Feed;
import dev.waybill.render.feed.FeedFiles;
import dev.waybill.render.owner.OwnerViews;
import dev.waybill.render.theme.ContentSecurityPolicy;
import dev.waybill.render.theme.Html;
import dev.waybill.render.theme.Theme;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.navigation.Breadcrumb;
import dev.waybill.site.navigation.NavigationTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parts around the content that every page has. */
public final class PageLayout {
    private final Site site;
    private final NavigationTree tree;
    private final SitePictures pictures;
    private final Words words;
    private final ChecklistViews checklists;
    private final HeadView heads;
    private final JsonLd jsonLd;
    private final NavigationView navigation;
    private final LanguagesView languages;
    private final Entries entries;
    private final DocsViews docs;
    private final AsideView aside;
    private final OwnerViews owner;
    private final Map<String, Object> everywhere;
    private final Map<String, Object> asideMap;

    /** Without pictures in several sizes. */
    public PageLayout(Site site, Theme theme) {
        this(site, SitePictures.NONE, theme);
    }

    public PageLayout(Site site, SitePictures pictures, Theme theme) {
        this.site = site;
        this.tree = NavigationTree.of(site);
        this.pictures = pictures;
        this.words = theme.words();
        this.checklists = new ChecklistViews(site, theme);
        this.heads = new HeadView(site, pictures, words);
        this.jsonLd = new JsonLd(tree, pictures);
        this.navigation = new NavigationView(site);
        this.languages = new LanguagesView(site);
        this.entries = new Entries(site, pictures, words);
        this.docs = new DocsViews(tree, words, entries);
        this.aside = new AsideView(site, entries);
        this.asideMap = aside.map();
        this.owner = new OwnerViews(site, theme);
        this.everywhere = everywhere(theme);
    }

    public Site site() {
        return site;
    }

    NavigationTree tree() {
        return tree;
    }

    DocsViews docs() {
        return docs;
    }

    public SitePictures pictures() {
        return pictures;
    }

    public Words words() {
        return words;
    }

    ChecklistViews checklists() {
        return checklists;
    }

    /** The site's lists as a script. */
    public OutputFile lists() {
        return checklists.file();
    }

    /** The parts that many pages' views share. */
    public List<Object> shared() {
        List<Object> shared = new ArrayList<>(everywhere.values());
        shared.removeIf(part -> !(part instanceof Map));
        shared.add(asideMap);
        return shared;
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
        Optional<Heading> heading =
                head.source().flatMap(page -> page.document().titleHeading());
        String chosen = head.source()
                .flatMap(page -> page.frontMatter().placement().template())
                .orElse(layout);
        List<Map<String, Object>> ancestors = ancestors(head.way());
        View view = new View()
                .withAll(everywhere)
                .with("root", head.permalink().root())
                .with("head", heads.of(head))
                .with("ancestors", ancestors)
                .with("page", pageMap(head, chosen, ancestors))
                .with("jsonLd", structured(head))
                .with("navigation", navigation.of(head))
                .withSome("languages", languages.of(head))
                .with(
                        "pageParams",
                        head.source().map(page -> page.frontMatter().params()).orElse(Map.of()))
                .with("heading", heading.map(Heading::text))
                .with("headingId", heading.map(Heading::id))
                .with("unpublished", head.source().flatMap(this::unpublished))
                .with(
                        "tabs",
                        head.source().filter(page -> page.document().hasTabs()).map(page -> true))
                .with("zoom", head.source().filter(this::hasPictures).map(page -> true))
                .with("pagination", head.pagination().flatMap(place -> place.view(words)))
                .withAll(content.map());
        Map<String, Object> values = new LinkedHashMap<>(view.map());
        if (values.get("policy") instanceof ContentSecurityPolicy policy) {
            values.putAll(owner.ofPage(head.source(), policy.isGuarded()));
            values.put("policy", policy.text(owner.sources(head.source(), policy.isGuarded())));
        }
        return new PageView(head.permalink(), chosen, values);
    }

    /** What the page is, wherever a template of the site is shown. */
    private Map<String, Object> pageMap(PageHead head, String layout, List<Map<String, Object>> ancestors) {
        return new View()
                .with("url", head.permalink().url())
                .with("name", head.name())
                .with(
                        "kind",
                        head.source()
                                .map(page -> page.kind().name().toLowerCase(Locale.ROOT))
                                .orElse("generated"))
                .with("layout", layout)
                .with("language", site.configuration().identity().language())
                .with("source", head.source().map(page -> "content/" + page.path()))
                .withText("section", head.section())
                .with("parents", ancestors)
                .with(
                        "params",
                        head.source().map(page -> page.frontMatter().params()).orElse(Map.of()))
                .map();
    }

    /** Whether it has pictures of the site that may open, for which it needs a script. */
    private boolean hasPictures(Page page) {
        return page.document().images().stream()
                .anyMatch(image -> !image.alternative().isEmpty()
                        && PictureUse.path(site, image.target()).isPresent());
    }

    private Optional<String> unpublished(Page page) {
        return page.unpublished().map(why -> words.text("unpublished." + why.word()));
    }

    /** The structured data; empty if search engines may not list the page, and on the later pages of a list. */
    private Optional<Html> structured(PageHead head) {
        if (!head.indexed()
                || head.pagination().filter(place -> !place.isFirst()).isPresent()) {
            return Optional.empty();
        }
        if (head.permalink().equals(site.home().permalink())) {
            return Optional.of(Html.ofJson(jsonLd.home()));
        }
        return Optional.of(Html.ofJson(
                head.source().map(jsonLd::of).orElseGet(() -> jsonLd.list(head.way(), head.description()))));
    }

    /** The breadcrumb of the home page, to which steps are added. */
    Breadcrumb home() {
        return Breadcrumb.home(site);
    }

    /** The links of the breadcrumb, without the page itself. */
    private List<Map<String, Object>> ancestors(Breadcrumb way) {
        List<Map<String, Object>> links = new ArrayList<>();
        for (Breadcrumb.Crumb crumb : way.ancestors()) {
            String title = links.isEmpty() ? words.text("nav.home") : crumb.title();
            links.add(Entries.link(title, crumb.permalink()));
        }
        return List.copyOf(links);
    }

    private Map<String, Object> everywhere(Theme theme) {
        Configuration configuration = site.configuration();
        String language = configuration.identity().language();
        return new View()
                .with("language", language)
                .withText("direction", WritingDirection.isRightToLeft(language) ? "rtl" : "")
                .with("site", siteMap(configuration))
                .with("words", new LinkedHashMap<>(words.groups()))
                .with("assets", theme.assetViews())
                .with("params", configuration.params())
                .with("addresses", addresses())
                .with("policy", ContentSecurityPolicy.page(theme.inline()))
                .with("appearanceScript", inline(theme.inline().appearance()))
                .with("speculationRules", inline(theme.inline().speculation()))
                .with("progress", checklists.everywhere())
                .with("own", Optional.of(owner.everywhere()).filter(own -> !own.isEmpty()))
                .map();
    }

    private static Optional<Html> inline(String script) {
        return Optional.of(script).filter(text -> !text.isEmpty()).map(Html::new);
    }

    /** The addresses of generated pages by their keys. */
    private Map<String, Object> addresses() {
        Map<String, Object> addresses = new TreeMap<>();
        site.generated().all().forEach((page, at) -> addresses.put(page.key(), at.url()));
        return addresses;
    }

    private Map<String, Object> siteMap(Configuration configuration) {
        return new View()
                .with("title", configuration.identity().title())
                .with("home", site.home().permalink().url())
                .withText("description", configuration.identity().description())
                .with(
                        "feed",
                        Optional.of(site.home())
                                .filter(Feed::exists)
                                .map(FeedFiles::atom)
                                .map(Permalink::url))
                .withSome(
                        "taxonomies",
                        site.taxonomies().own().stream()
                                .map(own -> Entries.link(own.title(), own.permalink()))
                                .toList())
                .map();
    }
}

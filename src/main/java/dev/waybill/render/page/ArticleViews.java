package dev.waybill.render.page;

import dev.waybill.config.yaml.Located;
import dev.waybill.document.FrontMatter;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.related.RelatedIndex;
import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.body.LinkAddresses;
import dev.waybill.render.body.PageBody;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.navigation.NavigationTree;
import dev.waybill.site.schedule.Freshness;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages of articles. */
public final class ArticleViews {
    private final PageLayout shell;
    private final Site site;
    private final Words words;
    private final Entries entries;
    private final RelatedIndex related;
    private final BodyHtml bodies;

    public ArticleViews(PageLayout shell, RelatedIndex related, BodyHtml bodies) {
        this.shell = shell;
        this.site = shell.site();
        this.words = shell.words();
        this.entries = shell.entries();
        this.related = related;
        this.bodies = bodies;
    }

    public List<Supplier<PageView>> pages() {
        return site.pages().stream()
                .filter(page ->
                        page.kind() == PageKind.ARTICLE || page.kind() == PageKind.TOPIC && NavigationTree.isDocs(page))
                .<Supplier<PageView>>map(page -> () -> view(page))
                .toList();
    }

    public PageView view(Page page) {
        PageBody body = bodies.of(page);
        View content = new View()
                .with("title", page.title())
                .with("voted", "/" + page.permalink().url())
                .withText("summary", page.frontMatter().metadata().summary().orElse(""))
                .with("body", body.html())
                .withAll(shell.checklists().of(body))
                .withSome("contents", TableOfContents.of(page))
                .withSome("tags", tags(page))
                .withSome("taxonomies", taxonomies(page))
                .with("checklist", page.document().checklist().map(this::checklist))
                .withAll(facts(page));
        PageHead head = PageHead.of(shell.tree(), page);
        if (NavigationTree.isDocs(page)) {
            content.withAll(shell.docs().of(page));
            if (page.date().isEmpty()) {
                return shell.page(DocsViews.LAYOUT, head, content);
            }
            // A dated page is an article too: what else there is to read follows it.
            content.withSome("related", entries.full(related.of(page)));
            return shell.pageWithAside(DocsViews.LAYOUT, head, content);
        }
        content.with("previous", site.previous(page).map(entries::brief))
                .with("next", site.next(page).map(entries::brief))
                .withSome("related", entries.full(related.of(page)));
        return shell.pageWithAside("article", head, content);
    }

    /** What is shown of the article besides its text. */
    private Map<String, Object> facts(Page page) {
        FrontMatter front = page.frontMatter();
        String author =
                front.metadata().author().orElse(site.configuration().identity().author());
        return new View()
                .with("published", page.date().map(this::date))
                .with(
                        "updated",
                        page.updated()
                                .filter(at -> !page.date().equals(Optional.of(at)))
                                .map(this::date))
                .with("views", entries.views(page))
                .with("reading", words.text("count.minutes", page.readingMinutes()))
                .withText("author", author)
                .with(
                        "category",
                        front.terms()
                                .category()
                                .flatMap(name -> site.category(name.value()))
                                .map(kind -> Entries.link(kind.name(), kind.permalink())))
                .with(
                        "verified",
                        page.freshness()
                                .map(fresh -> DateView.ofDay(fresh.verified().atStartOfDay())))
                .with(
                        "stale",
                        page.freshness()
                                .filter(Freshness::stale)
                                .map(fresh -> words.text("article.stale", fresh.verified(), fresh.days())))
                .with("edit", site.configuration().edited(new Permalink("content/" + page.path()).url()))
                .withSome(
                        "sources",
                        front.facts().source().stream()
                                .map(Located::value)
                                .map(ArticleViews::source)
                                .toList())
                .map();
    }

    /** A source that is an address becomes a link. */
    private static Map<String, Object> source(String text) {
        boolean address = text.startsWith("https://") || text.startsWith("http://");
        return address ? Fields.of("text", text, "url", text) : Fields.of("text", text);
    }

    private Map<String, Object> date(LocalDateTime date) {
        return DateView.of(date, site.configuration().dates().timeZone());
    }

    private Map<String, Object> checklist(Checklist checklist) {
        return Fields.of(
                "id",
                checklist.id(),
                "fragment",
                LinkAddresses.fragment(checklist.headingId()),
                "steps",
                entries.steps(checklist));
    }

    /** The page's terms in each of the site's own taxonomies. */
    private List<Map<String, Object>> taxonomies(Page page) {
        return site.taxonomies().own().stream()
                .filter(own -> !own.of(page).isEmpty())
                .map(own -> new View()
                        .with("name", own.name())
                        .withAll(Entries.link(own.title(), own.permalink()))
                        .with(
                                "terms",
                                own.of(page).stream()
                                        .map(term -> Entries.link(term.name(), term.permalink()))
                                        .toList())
                        .map())
                .toList();
    }

    private List<Map<String, Object>> tags(Page page) {
        return page.frontMatter().terms().tags().stream()
                .map(tag -> site.tag(tag.value()))
                .flatMap(Optional::stream)
                .distinct()
                .map(tag -> Entries.link(tag.name(), tag.permalink()))
                .toList();
    }
}

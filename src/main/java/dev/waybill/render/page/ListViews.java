package dev.waybill.render.page;

import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.body.PageBody;
import dev.waybill.render.page.Pagination.Slice;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.GeneratedPage;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.Taxonomy;
import dev.waybill.site.Term;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.navigation.Breadcrumb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages of sections, tags, categories and the site's own taxonomies. */
public final class ListViews {
    private static final String TOPICS = "topics";

    private final PageLayout shell;
    private final Site site;
    private final Words words;
    private final BodyHtml bodies;

    public ListViews(PageLayout shell, BodyHtml bodies) {
        this.shell = shell;
        this.site = shell.site();
        this.words = shell.words();
        this.bodies = bodies;
    }

    public List<Supplier<PageView>> pages() {
        List<Supplier<PageView>> pages = new ArrayList<>();
        for (Section section : site.sections()) {
            if (shell.tree().isDocs(section)) {
                pages.addAll(new DocsPages(shell, bodies).of(section, head(section)));
            } else if (section.path().equals(site.configuration().root().in(TOPICS))) {
                pages.addAll(topics(section));
            } else {
                pages.addAll(section(section));
            }
        }
        site.taxonomies().tags().forEach(tag -> pages.addAll(term(tag, GeneratedPage.TAGS, "term.tag")));
        site.taxonomies()
                .categories()
                .forEach(term -> pages.addAll(term(term, GeneratedPage.CATEGORIES, "term.category")));
        site.taxonomies().own().forEach(own -> pages.addAll(taxonomy(own)));
        index(GeneratedPage.TAGS)
                .ifPresent(at -> pages.add(() -> terms(site.taxonomies().tags(), "term.tags", at)));
        index(GeneratedPage.CATEGORIES)
                .ifPresent(at -> pages.add(() -> terms(site.taxonomies().categories(), "term.categories", at)));
        return pages;
    }

    private List<Supplier<PageView>> section(Section section) {
        return slices(section.permalink(), section.articles()).stream()
                .<Supplier<PageView>>map(slice -> () -> {
                    boolean first = slice.at().isFirst();
                    View content =
                            list(section.title(), slice).withSome("sections", first ? below(section) : List.of());
                    return shell.pageWithAside(
                            "section", head(section).at(slice.at()), first ? introduced(content, section) : content);
                })
                .toList();
    }

    private List<Supplier<PageView>> topics(Section section) {
        int size = site.configuration().lists().pageSize();
        return Pagination.slices(section.permalink(), site.taxonomies().topics(), size).stream()
                .<Supplier<PageView>>map(slice -> () -> {
                    View content = new View()
                            .with("title", section.title())
                            .with(
                                    "topics",
                                    slice.items().stream()
                                            .map(shell.entries()::topic)
                                            .toList());
                    boolean first = slice.at().isFirst();
                    return shell.pageWithAside(
                            "topics", head(section).at(slice.at()), first ? introduced(content, section) : content);
                })
                .toList();
    }

    private View introduced(View content, Section section) {
        Optional<PageBody> body = section.page().map(bodies::of);
        return content.withText(
                        "summary",
                        section.page()
                                .flatMap(page -> page.frontMatter().metadata().summary())
                                .orElse(""))
                .with("body", body.map(PageBody::html))
                .withAll(body.map(shell.checklists()::of).orElse(Map.of()));
    }

    private List<Map<String, Object>> below(Section section) {
        return section.sections().stream()
                .filter(Section::isListed)
                .map(shell.entries()::section)
                .toList();
    }

    private PageHead head(Section section) {
        return section.page()
                .map(page -> PageHead.of(shell.tree(), page))
                .orElseGet(() -> PageHead.of(shell.tree().way(section), section.title(), section.title()))
                .in(section.path());
    }

    private List<Supplier<PageView>> taxonomy(Taxonomy taxonomy) {
        Breadcrumb index = shell.home().then(taxonomy.title(), taxonomy.permalink());
        List<Supplier<PageView>> pages = new ArrayList<>();
        taxonomy.terms()
                .forEach(term -> pages.addAll(term(term, index, words.text("term.of", taxonomy.title(), term.name()))));
        pages.add(() -> terms(taxonomy.title(), taxonomy.terms(), index));
        return pages;
    }

    private List<Supplier<PageView>> term(Term term, GeneratedPage index, String word) {
        return term(term, index(index).orElseGet(shell::home), words.text(word, term.name()));
    }

    private List<Supplier<PageView>> term(Term term, Breadcrumb index, String title) {
        Breadcrumb way = index.then(term.name(), term.permalink());
        PageHead head = PageHead.of(way, title, words.text("term.description", term.name()));
        return slices(term.permalink(), term.articles()).stream()
                .<Supplier<PageView>>map(slice -> () -> shell.pageWithAside(
                        "term",
                        head.at(slice.at()),
                        list(term.name(), slice)
                                .with(
                                        "count",
                                        words.text(
                                                "count.articles",
                                                term.articles().size()))))
                .toList();
    }

    private PageView terms(List<Term> terms, String word, Breadcrumb index) {
        return terms(words.text(word), terms, index);
    }

    private PageView terms(String title, List<Term> terms, Breadcrumb index) {
        return shell.page(
                "terms",
                PageHead.of(index, title, words.text("term.all", title)),
                new View()
                        .with("title", title)
                        .with("terms", terms.stream().map(Entries::term).toList()));
    }

    private Optional<Breadcrumb> index(GeneratedPage index) {
        String word = index == GeneratedPage.TAGS ? "term.tags" : "term.categories";
        return site.generated().of(index).map(at -> shell.home().then(words.text(word), at));
    }

    private View list(String title, Slice<Page> slice) {
        return new View().with("title", title).with("articles", shell.entries().full(slice.items()));
    }

    private List<Slice<Page>> slices(Permalink base, List<Page> articles) {
        return Pagination.slices(base, articles, site.configuration().lists().pageSize());
    }
}

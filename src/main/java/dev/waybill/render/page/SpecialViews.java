package dev.waybill.render.page;

import dev.waybill.document.checklist.Checklist;
import dev.waybill.render.body.LinkAddresses;
import dev.waybill.render.checklist.ChecklistViews;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.GeneratedPage;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.Term;
import dev.waybill.site.address.Permalink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The list of guides, the search page, and the page for addresses that don't exist. */
public final class SpecialViews {
    /** Articles that the search page lists without a query: about 40 KB. */
    private static final int LISTED = 200;

    private final PageLayout shell;
    private final Site site;
    private final Words words;

    public SpecialViews(PageLayout shell) {
        this.shell = shell;
        this.site = shell.site();
        this.words = shell.words();
    }

    public List<Supplier<PageView>> pages() {
        return Stream.of(
                        head(GeneratedPage.GUIDES, "guides.title", "guides.description").stream()
                                .flatMap(this::guides),
                        head(GeneratedPage.CHECKLISTS, "mine.title", "mine.description").stream()
                                .<Supplier<PageView>>map(head -> () -> mine(head.notIndexed())),
                        head(GeneratedPage.OFFLINE, "offline.title", "offline.description").stream()
                                .filter(head -> site.configuration().offline()
                                        && !pagesWithLists().isEmpty())
                                .<Supplier<PageView>>map(head -> () -> offline(head.notIndexed())),
                        head(GeneratedPage.SEARCH, "search.title", "search.description").stream()
                                .<Supplier<PageView>>map(head -> () -> search(head)),
                        head(GeneratedPage.NOT_FOUND, "notFound.title", "notFound.text").stream()
                                .<Supplier<PageView>>map(head -> () -> notFound(head.notIndexed())),
                        head(GeneratedPage.HELPFUL, "helpful.thanks", "helpful.back").stream()
                                .<Supplier<PageView>>map(head -> () -> helpful(head.notIndexed())))
                .flatMap(pages -> pages)
                .toList();
    }

    private Stream<Supplier<PageView>> guides(PageHead head) {
        int size = site.configuration().lists().pageSize();
        return Pagination.slices(head.permalink(), pagesWithLists(), size).stream()
                .map(slice -> () -> {
                    PageHead at = head.at(slice.at());
                    return shell.page(
                            "guides",
                            at,
                            lists(at, slice.items(), at.permalink().root(), false));
                });
    }

    /** The reader's progress in every list, and what is due next. */
    private PageView mine(PageHead head) {
        return shell.page(
                "mine", head, lists(head, pagesWithLists(), head.permalink().root(), true));
    }

    private View lists(PageHead head, List<Page> pages, String root, boolean alone) {
        List<Map<String, Object>> guides = pages.stream()
                .flatMap(page -> page.document().checklists().stream().map(list -> guide(page, list)))
                .toList();
        View view = new View()
                .with("title", head.name())
                .with("mine", address(GeneratedPage.CHECKLISTS))
                .withSome("guides", guides);
        return guides.isEmpty() ? view : view.withAll(shell.checklists().progress(root, pages, alone));
    }

    /** For a reader without a network; shown at any address, so its links start at the root of the host. */
    private PageView offline(PageHead head) {
        String root = site.configuration().basePath();
        return shell.page(
                "offline", head, lists(head, pagesWithLists(), root, true).with("root", root));
    }

    private List<Page> pagesWithLists() {
        return ChecklistViews.withLists(site);
    }

    private Map<String, Object> guide(Page page, Checklist checklist) {
        return new View()
                .withAll(shell.entries().full(page))
                .with("title", shell.checklists().title(page, checklist))
                .with("fragment", LinkAddresses.fragment(checklist.headingId()))
                .with("checklist", checklist.id())
                .with("steps", shell.entries().steps(checklist))
                .map();
    }

    /** It lists all articles for readers without JavaScript. If there are too many, it links to paginated lists. */
    private PageView search(PageHead head) {
        return shell.page(
                "search",
                head,
                new View()
                        .with("title", head.name())
                        .with("searching", true)
                        .withSome("sections", sections())
                        .withSome(
                                "tags",
                                site.taxonomies().tags().stream()
                                        .map(Term::name)
                                        .toList())
                        .withAll(site.articles().size() > LISTED ? ways() : groups()));
    }

    private Map<String, Object> ways() {
        return new View()
                .with("archive", address(GeneratedPage.ARCHIVE))
                .with("many", true)
                .withSome(
                        "folders",
                        site.home().sections().stream()
                                .filter(Section::isListed)
                                .map(shell.entries()::section)
                                .toList())
                .map();
    }

    private Map<String, Object> groups() {
        return Fields.of(
                "groups",
                Stream.concat(site.sections().stream(), Stream.of(site.home()))
                        .map(this::group)
                        .filter(group -> group.containsKey("articles"))
                        .toList());
    }

    private List<Map<String, Object>> sections() {
        return site.sections().stream()
                .filter(section -> !section.articles().isEmpty())
                .map(section -> new View()
                        .with("path", section.path())
                        .with("title", section.title())
                        .map())
                .toList();
    }

    /** The articles directly in a folder, without those that opt out of the search. */
    private Map<String, Object> group(Section section) {
        return new View()
                .with("title", section.title())
                .withSome(
                        "articles",
                        section.articles().stream()
                                .filter(page -> page.section().equals(section.path()))
                                .filter(page -> !page.frontMatter().search().exclude())
                                .map(shell.entries()::full)
                                .toList())
                .map();
    }

    /** It is shown at any address, so its links start at the root of the host. */
    private PageView notFound(PageHead head) {
        return shell.page(
                "not-found",
                head,
                new View()
                        .with("title", head.name())
                        .with("root", site.configuration().basePath())
                        .with("aside", shell.aside().map()));
    }

    private PageView helpful(PageHead head) {
        return shell.page("helpful", head, new View().with("title", head.name()));
    }

    private Optional<String> address(GeneratedPage page) {
        return site.generated().of(page).map(Permalink::url);
    }

    private Optional<PageHead> head(GeneratedPage page, String title, String description) {
        String name = words.text(title);
        return site.generated()
                .of(page)
                .map(at -> PageHead.of(shell.home().then(name, at), name, words.text(description)));
    }
}

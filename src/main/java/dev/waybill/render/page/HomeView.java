package dev.waybill.render.page;

import dev.waybill.config.Configuration;
import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.body.PageBody;
import dev.waybill.render.theme.View;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.Topic;
import dev.waybill.site.navigation.NavigationTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The home page: the first featured topic with its guides, or the newest articles if none is featured, then the sections. */
public final class HomeView {
    private final PageLayout shell;
    private final Site site;
    private final BodyHtml bodies;

    public HomeView(PageLayout shell, BodyHtml bodies) {
        this.shell = shell;
        this.site = shell.site();
        this.bodies = bodies;
    }

    public PageView page() {
        if (site.home().page().filter(NavigationTree::isDocs).isPresent()) {
            return new DocsPages(shell, bodies).home(head());
        }
        Optional<PageBody> body = site.home().page().map(bodies::of);
        Optional<Topic> lead = shell.aside().featured().stream().findFirst();
        View content = new View()
                .with("title", site.configuration().identity().title())
                .withText("summary", summary())
                .with("lead", lead.map(this::lead))
                .withSome("recent", lead.isPresent() ? List.of() : recent())
                .withSome("sections", sections())
                .with("body", body.map(PageBody::html))
                .withAll(body.map(shell.checklists()::of).orElse(Map.of()));
        return shell.pageWithAside("home", head(), content);
    }

    private PageHead head() {
        Configuration configuration = site.configuration();
        return site.home()
                .page()
                .map(page -> PageHead.of(shell.tree(), page)
                        .named(configuration.identity().title()))
                .orElseGet(() -> PageHead.of(
                        shell.home(),
                        configuration.identity().title(),
                        configuration.identity().description()));
    }

    private String summary() {
        return site.home()
                .page()
                .flatMap(page -> page.frontMatter().metadata().summary())
                .orElse(site.configuration().identity().description());
    }

    private Map<String, Object> lead(Topic topic) {
        return new View()
                .withAll(shell.entries().topic(topic))
                .withSome(
                        "articles",
                        shell.entries()
                                .full(topic.articles().stream()
                                        .limit(site.configuration().lists().pageSize())
                                        .toList()))
                .map();
    }

    private List<Map<String, Object>> recent() {
        List<Page> newest = site.articles();
        return shell.entries()
                .full(newest.subList(
                        0, Math.min(newest.size(), site.configuration().lists().latest())));
    }

    /** Sections that contain articles, in list order. */
    private List<Map<String, Object>> sections() {
        return site.home().sections().stream()
                .filter(section -> section.isListed() && !section.articles().isEmpty())
                .map(shell.entries()::section)
                .toList();
    }
}

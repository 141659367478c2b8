package dev.waybill.render;

import dev.waybill.config.Configuration;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.Topic;
import java.util.List;
import java.util.Map;

/** The site's front. */
final class HomeView {
    private final Shell shell;
    private final Site site;
    private final BodyHtml bodies;

    HomeView(Shell shell, BodyHtml bodies) {
        this.shell = shell;
        this.site = shell.site();
        this.bodies = bodies;
    }

    PageView page() {
        List<Topic> featured = shell.aside().featured();
        Configuration configuration = site.configuration();
        View content = new View()
                .with("title", configuration.title())
                .withText("summary", summary())
                .with("body", site.home().page().map(bodies::of))
                .with("lead", featured.stream().findFirst().map(this::lead))
                .withSome(
                        "others",
                        featured.stream().skip(1).map(shell.entries()::topic).toList())
                .withSome("sections", sections());
        return shell.pageWithAside("home", head(configuration), content);
    }

    private PageHead head(Configuration configuration) {
        String description = site.home().page().map(Page::description).orElse(configuration.description());
        PageHead head = PageHead.of(shell.home(), configuration.title(), description);
        return site.home()
                .page()
                .map(page -> PageHead.of(site, page))
                .map(own -> own.named(configuration.title()))
                .orElse(head);
    }

    private String summary() {
        return site.home()
                .page()
                .flatMap(page -> page.frontMatter().summary())
                .orElse(site.configuration().description());
    }

    /** The first featured topic with its guides. */
    private Map<String, Object> lead(Topic topic) {
        return new View()
                .withAll(shell.entries().topic(topic))
                .withSome("articles", shell.entries().full(topic.articles()))
                .map();
    }

    /** Sections with articles in them, in list order. */
    private List<Map<String, Object>> sections() {
        return site.home().sections().stream()
                .filter(section -> !section.articles().isEmpty())
                .map(this::section)
                .toList();
    }

    private Map<String, Object> section(Section section) {
        return shell.entries().section(section);
    }
}

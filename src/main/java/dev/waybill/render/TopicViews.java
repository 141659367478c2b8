package dev.waybill.render;

import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.Topic;
import java.util.List;

/** The pages of topics: their own text, then the articles they gather. */
final class TopicViews {
    private final Shell shell;
    private final Site site;
    private final BodyHtml bodies;

    TopicViews(Shell shell, BodyHtml bodies) {
        this.shell = shell;
        this.site = shell.site();
        this.bodies = bodies;
    }

    List<PageView> pages() {
        return site.topics().stream().map(this::view).toList();
    }

    private PageView view(Topic topic) {
        Page page = topic.page();
        View content = new View()
                .with("title", page.title())
                .withText("summary", page.frontMatter().summary().orElse(""))
                .with("updated", page.lastChanged().map(DateView::ofDay))
                .with("body", bodies.of(page))
                .withSome("articles", shell.entries().full(topic.articles()))
                .with(
                        "count",
                        shell.words().text("count.articles", topic.articles().size()));
        return shell.pageWithAside("topic", PageHead.of(site, page), content);
    }
}

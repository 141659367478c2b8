package dev.waybill.render.page;

import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.body.PageBody;
import dev.waybill.render.page.Pagination.Slice;
import dev.waybill.render.theme.View;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.Topic;
import dev.waybill.site.navigation.NavigationTree;
import java.util.List;
import java.util.function.Supplier;

/** The pages of topics: their own text, then the articles they collect. */
public final class TopicViews {
    private final PageLayout shell;
    private final Site site;
    private final BodyHtml bodies;

    public TopicViews(PageLayout shell, BodyHtml bodies) {
        this.shell = shell;
        this.site = shell.site();
        this.bodies = bodies;
    }

    public List<Supplier<PageView>> pages() {
        return site.taxonomies().topics().stream()
                .filter(topic -> !NavigationTree.isDocs(topic.page()))
                .flatMap(topic -> views(topic).stream())
                .toList();
    }

    private List<Supplier<PageView>> views(Topic topic) {
        int size = site.configuration().lists().pageSize();
        return Pagination.slices(topic.page().permalink(), topic.articles(), size).stream()
                .<Supplier<PageView>>map(slice -> () -> view(topic, slice))
                .toList();
    }

    private PageView view(Topic topic, Slice<Page> slice) {
        Page page = topic.page();
        View content = new View()
                .with("title", page.title())
                .with("updated", page.lastChanged().map(DateView::ofDay))
                .withSome("articles", shell.entries().full(slice.items()))
                .with(
                        "count",
                        shell.words().text("count.articles", topic.articles().size()));
        if (slice.at().isFirst()) {
            PageBody body = bodies.of(page);
            content.withText("summary", page.frontMatter().metadata().summary().orElse(""))
                    .with("body", body.html())
                    .withAll(shell.checklists().of(body));
        }
        return shell.pageWithAside("topic", PageHead.of(shell.tree(), page).at(slice.at()), content);
    }
}

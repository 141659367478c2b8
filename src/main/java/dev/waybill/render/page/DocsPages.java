package dev.waybill.render.page;

import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.body.PageBody;
import dev.waybill.render.page.Pagination.Slice;
import dev.waybill.render.theme.View;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.navigation.NavigationNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages of folders with the layout of documentation: their text, then what is below them. */
final class DocsPages {
    private final PageLayout shell;
    private final BodyHtml bodies;

    DocsPages(PageLayout shell, BodyHtml bodies) {
        this.shell = shell;
        this.bodies = bodies;
    }

    /** The home page lists what is below it only if it has no text of its own. */
    PageView home(PageHead head) {
        Section home = shell.site().home();
        List<NavigationNode> below =
                home.page().filter(page -> page.document().readingUnits() > 0).isPresent()
                        ? List.of()
                        : shell.docs().below(home).get(0).items();
        return page(home, head, below, true);
    }

    List<Supplier<PageView>> of(Section section, PageHead head) {
        return shell.docs().below(section).stream()
                .<Supplier<PageView>>map(slice -> () -> slice(section, head, slice))
                .toList();
    }

    private PageView slice(Section section, PageHead head, Slice<NavigationNode> slice) {
        return page(section, head.at(slice.at()), slice.items(), slice.at().isFirst());
    }

    /** @param first whether it isn't a later page of the list */
    private PageView page(Section section, PageHead head, List<NavigationNode> below, boolean first) {
        View content = new View()
                .with("title", section.page().map(Page::title).orElseGet(section::title))
                .withAll(shell.docs().of(section))
                .withSome("children", shell.docs().children(below));
        if (first) {
            section.page().ifPresent(page -> content.withAll(introduction(page)));
        }
        return shell.page(DocsViews.LAYOUT, head, content);
    }

    private Map<String, Object> introduction(Page page) {
        PageBody body = bodies.of(page);
        Optional<String> summary = page.frontMatter().metadata().summary();
        return new View()
                .withText("summary", summary.orElse(""))
                .with("body", body.html())
                .withAll(shell.checklists().of(body))
                .withSome("contents", TableOfContents.of(page))
                .with("edit", shell.site().configuration().edited(new Permalink("content/" + page.path()).url()))
                .map();
    }
}

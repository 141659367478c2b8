package dev.waybill.render.page;

import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.GeneratedPage;
import dev.waybill.site.Page;
import dev.waybill.site.address.Permalink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The archive: every article by year and month, newest first, undated ones last. */
public final class ArchiveViews {
    /** An entry is one line here, a paragraph in other lists. */
    private static final int LINES_AN_ENTRY = 5;

    private final PageLayout shell;
    private final Words words;

    public ArchiveViews(PageLayout shell) {
        this.shell = shell;
        this.words = shell.words();
    }

    public List<Supplier<PageView>> pages() {
        return shell.site()
                .generated()
                .of(GeneratedPage.ARCHIVE)
                .map(this::pages)
                .orElse(List.of());
    }

    private List<Supplier<PageView>> pages(Permalink archive) {
        String title = words.text("archive.title");
        PageHead head = PageHead.of(shell.home().then(title, archive), title, words.text("archive.description"));
        int size = shell.site().configuration().lists().pageSize() * LINES_AN_ENTRY;
        return Pagination.slices(head.permalink(), shell.site().articles(), size).stream()
                .<Supplier<PageView>>map(slice -> () -> shell.page(
                        "archive",
                        head.at(slice.at()),
                        new View()
                                .with("title", title)
                                .with(
                                        "count",
                                        words.text(
                                                "count.articles",
                                                shell.site().articles().size()))
                                .with("years", years(slice.items()))))
                .toList();
    }

    private List<Map<String, Object>> years(List<Page> articles) {
        List<Map<String, Object>> years = new ArrayList<>();
        grouped(articles, this::year).forEach((year, ofYear) -> {
            List<Map<String, Object>> months = new ArrayList<>();
            grouped(ofYear, this::month)
                    .forEach((month, ofMonth) -> months.add(new View()
                            .withText("title", month)
                            .with(
                                    "articles",
                                    ofMonth.stream().map(shell.entries()::brief).toList())
                            .map()));
            years.add(Fields.of("title", year, "months", months));
        });
        return years;
    }

    private String year(Page page) {
        return page.date()
                .map(date -> words.text("archive.year", date.getYear()))
                .orElseGet(() -> words.text("archive.undated"));
    }

    private String month(Page page) {
        return page.date()
                .map(date -> words.text("archive.month", date.getMonthValue()))
                .orElse("");
    }

    private static Map<String, List<Page>> grouped(List<Page> articles, Function<Page, String> name) {
        Map<String, List<Page>> groups = new LinkedHashMap<>();
        articles.forEach(page -> groups.computeIfAbsent(name.apply(page), absent -> new ArrayList<>())
                .add(page));
        return groups;
    }
}

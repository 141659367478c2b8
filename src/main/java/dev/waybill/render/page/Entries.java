package dev.waybill.render.page;

import dev.waybill.document.checklist.Checklist;
import dev.waybill.picture.SitePictures;
import dev.waybill.render.body.Thumbnails;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.SharedView;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.Term;
import dev.waybill.site.Topic;
import dev.waybill.site.address.Permalink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Entries of pages in lists: a link with more or less information. */
final class Entries {
    private final Site site;
    private final Thumbnails thumbnails;
    private final Words words;

    /** Cached entries by path, because the same entry appears in several lists and beside all articles of a section. */
    private final Map<String, Map<String, Object>> briefs = new ConcurrentHashMap<>();

    private final Map<String, Map<String, Object>> fulls = new ConcurrentHashMap<>();

    Entries(Site site, SitePictures pictures, Words words) {
        this.site = site;
        this.thumbnails = new Thumbnails(site, pictures);
        this.words = words;
    }

    static Map<String, Object> link(String title, Permalink permalink) {
        return Fields.of("title", title, "url", permalink.url());
    }

    /** Title and day. */
    Map<String, Object> brief(Page page) {
        return briefs.computeIfAbsent(
                page.path(), path -> new SharedView(briefView(page).map()));
    }

    /** Title, day, summary, picture, and the number of its checklist's steps. */
    Map<String, Object> full(Page page) {
        return fulls.computeIfAbsent(
                page.path(),
                path -> new SharedView(briefView(page)
                        .withText("summary", page.summary())
                        .with("thumbnail", thumbnails.of(page))
                        .with("steps", page.document().checklist().map(this::steps))
                        .map()));
    }

    /** The picture that a page names as its own. */
    Optional<Map<String, Object>> named(Page page) {
        return page.frontMatter().metadata().image().flatMap(image -> thumbnails.of(page));
    }

    List<Map<String, Object>> full(List<Page> pages) {
        return pages.stream().map(this::full).toList();
    }

    /** Title and number of views. */
    Map<String, Object> viewed(Page page) {
        return briefView(page).with("views", views(page)).map();
    }

    Map<String, Object> section(Section section) {
        return new View()
                .withAll(link(section.title(), section.permalink()))
                .withText("summary", section.page().map(Page::summary).orElse(""))
                .with("count", words.text("count.articles", section.articles().size()))
                .map();
    }

    Map<String, Object> topic(Topic topic) {
        return new View()
                .withAll(link(topic.page().title(), topic.page().permalink()))
                .withText("summary", topic.page().summary())
                .with("count", words.text("count.articles", topic.articles().size()))
                .map();
    }

    static Map<String, Object> term(Term term) {
        return new View()
                .withAll(link(term.name(), term.permalink()))
                .with("count", term.articles().size())
                .map();
    }

    Optional<String> views(Page page) {
        return site.views(page).map(count -> words.text("count.views", count));
    }

    String steps(Checklist checklist) {
        return words.text("count.steps", checklist.items().size());
    }

    private View briefView(Page page) {
        return new View()
                .withAll(link(page.title(), page.permalink()))
                .with("date", page.date().map(DateView::ofDay))
                .with("unpublished", page.unpublished().map(why -> words.text("unpublished." + why.word() + "Mark")));
    }
}

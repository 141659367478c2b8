package dev.waybill.render.checklist;

import dev.waybill.document.checklist.Checklist;
import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import dev.waybill.render.body.PageBody;
import dev.waybill.render.theme.ContentSecurityPolicy;
import dev.waybill.render.theme.Html;
import dev.waybill.render.theme.Theme;
import dev.waybill.render.theme.View;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What pages with checklists hold besides their text: the script, its words, and lists as data. */
public final class ChecklistViews {
    private final Site site;
    private final Theme theme;

    public ChecklistViews(Site site, Theme theme) {
        this.site = site;
        this.theme = theme;
    }

    /** What the page adds to its view to show its lists; nothing where it has none. */
    public Map<String, Object> of(PageBody body) {
        Page page = body.page();
        if (page.document().checklists().isEmpty()) {
            return Map.of();
        }
        JsonObject words = words();
        if (site.configuration().offline()) {
            words.put("offline", page.permalink().root() + WorkerFile.PERMALINK.url());
        }
        return new View()
                .withAll(script(ContentSecurityPolicy.lists(theme.inline()), words))
                .with("parts", body.parts())
                .map();
    }

    /**
     * The same for a page that shows the progress of lists on other pages.
     *
     * @param alone whether it shows nothing else
     */
    public Map<String, Object> progress(Permalink at, List<Page> pages, boolean alone) {
        List<String> lists = new ArrayList<>();
        for (Page page : pages) {
            page.document().checklists().forEach(list -> lists.add(JsonText.compact(list(at, page, list))));
        }
        ContentSecurityPolicy policy =
                alone ? ContentSecurityPolicy.lists(theme.inline()) : ContentSecurityPolicy.progress(theme.inline());
        return new View()
                .withAll(script(policy, words()))
                .with("checklistData", Html.ofJson("[" + String.join(",\n", lists) + "]"))
                .map();
    }

    private JsonObject words() {
        JsonObject words = new JsonObject();
        theme.words().groups().getOrDefault("checklistScript", Map.of()).forEach(words::put);
        return words;
    }

    private Map<String, Object> script(ContentSecurityPolicy policy, JsonObject words) {
        return new View()
                .with("policy", policy)
                .with("checklistHead", new Html(theme.inline().checklist()))
                .with("checklistWords", Html.ofJson(JsonText.compact(words)))
                .map();
    }

    private JsonObject list(Permalink at, Page page, Checklist checklist) {
        List<JsonObject> items = new ArrayList<>();
        checklist.items().forEach(item -> add(item, "", items));
        return new JsonObject()
                .put("id", checklist.id())
                .put("site", site.configuration().identity().id())
                .put("title", title(page, checklist))
                .put("href", at.root() + page.permalink().url())
                .put("items", items);
    }

    /** The page's title; of a list that isn't the page's first, with the heading it stands under. */
    public String title(Page page, Checklist checklist) {
        boolean first = page.document().checklist().equals(Optional.of(checklist));
        return page.document().headings().stream()
                .filter(heading -> !first && heading.id().equals(checklist.headingId()))
                .map(heading -> theme.words().text("mine.under", page.title(), heading.text()))
                .findFirst()
                .orElse(page.title());
    }

    private static void add(Checklist.Item item, String parent, List<JsonObject> items) {
        if (!item.id().isEmpty()) {
            items.add(new StepView(item).script(parent));
            item.items().forEach(inner -> add(inner, item.id(), items));
        }
    }
}

package dev.waybill.render.checklist;

import dev.waybill.document.checklist.Checklist;
import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import dev.waybill.output.OutputFile;
import dev.waybill.render.body.PageBody;
import dev.waybill.render.theme.ContentSecurityPolicy;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.Html;
import dev.waybill.render.theme.Theme;
import dev.waybill.render.theme.View;
import dev.waybill.site.GeneratedPage;
import dev.waybill.site.GeneratedPages;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        words.put("rare", page.permalink().root() + theme.url("rare"));
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
     * @param root how its links lead to the site's root
     * @param alone whether it shows nothing else
     */
    public Map<String, Object> progress(String root, List<Page> pages, boolean alone) {
        ContentSecurityPolicy policy =
                alone ? ContentSecurityPolicy.lists(theme.inline()) : ContentSecurityPolicy.progress(theme.inline());
        return new View()
                .withAll(script(policy, words()))
                .with("checklistProgress", true)
                .with("checklistData", Html.ofJson(lists(root, pages)))
                .map();
    }

    /** Where the lists of a site in one language are, as a script: {@code _wb/lists.js} below its home page. */
    static Permalink file(Site site) {
        return new Permalink(site.home().permalink().path() + GeneratedPages.FOLDER + "lists.js");
    }

    /** {@code _wb/lists.js}: the lists as a script, for the home page of a reader who has begun one. */
    public OutputFile file() {
        return OutputFile.text(file(site).outputPath(), "waybillLists.told = " + lists("", withLists(site)) + ";\n");
    }

    /** What every page says of the site's lists: where all of them are shown; empty if there are none. */
    public Optional<Map<String, Object>> everywhere() {
        return site.generated()
                .of(GeneratedPage.CHECKLISTS)
                .filter(page -> !withLists(site).isEmpty())
                .map(page -> Fields.of(
                        "mine",
                        page.url(),
                        "keys",
                        "wb1/" + site.configuration().identity().id() + "/",
                        "data",
                        file(site).url()));
    }

    /** Articles in list order, then the pages of sections, topics and the home page, which may have checklists too. */
    public static List<Page> withLists(Site site) {
        return Stream.concat(
                        site.home().articles().stream(),
                        site.pages().stream().filter(page -> page.kind() != PageKind.ARTICLE && page.isListed()))
                .filter(page -> !page.document().checklists().isEmpty())
                .toList();
    }

    private String lists(String root, List<Page> pages) {
        List<String> lists = new ArrayList<>();
        for (Page page : pages) {
            page.document().checklists().forEach(list -> lists.add(JsonText.compact(list(root, page, list))));
        }
        return "[" + String.join(",\n", lists) + "]";
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

    private JsonObject list(String root, Page page, Checklist checklist) {
        List<JsonObject> items = new ArrayList<>();
        checklist.items().forEach(item -> add(item, "", items));
        return new JsonObject()
                .put("id", checklist.id())
                .put("site", site.configuration().identity().id())
                .put("title", title(page, checklist))
                .put("href", root + page.permalink().url())
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

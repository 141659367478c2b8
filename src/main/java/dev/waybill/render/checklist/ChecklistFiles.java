package dev.waybill.render.checklist;

import dev.waybill.document.checklist.Checklist;
import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import dev.waybill.output.OutputFile;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.render.body.LinkAddresses;
import dev.waybill.site.GeneratedPages;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code _wb/checklists/<id>.json} below the home page: each list as data for other programs. */
public final class ChecklistFiles {
    static final Permalink SCHEMA = new Permalink(GeneratedPages.FOLDER + "schemas/checklist.json");

    private final AbsoluteUrls urls;

    private ChecklistFiles(Site site) {
        this.urls = new AbsoluteUrls(site);
    }

    public static List<OutputFile> of(Site site) {
        ChecklistFiles files = new ChecklistFiles(site);
        List<OutputFile> lists = new ArrayList<>();
        for (Page page : site.pages()) {
            for (Checklist list : page.document().checklists()) {
                lists.add(OutputFile.text(
                        site.home().permalink().path() + GeneratedPages.FOLDER + "checklists/" + list.id() + ".json",
                        JsonText.indented(files.list(page, list))));
            }
        }
        return lists;
    }

    private JsonObject list(Page page, Checklist list) {
        return new JsonObject()
                .put("$schema", urls.of(SCHEMA))
                .put("id", list.id())
                .put("title", page.title())
                .put("url", urls.of(page.permalink()) + LinkAddresses.fragment(list.headingId()))
                .put("ask", questions(page, list))
                .put(
                        "items",
                        list.items().stream()
                                .map(item -> new StepView(item).data())
                                .toList());
    }

    private static List<JsonObject> questions(Page page, Checklist list) {
        Set<String> used = list.conditions();
        return page.frontMatter().checklist().ask().entrySet().stream()
                .filter(question -> used.contains(question.getKey()))
                .map(question -> new JsonObject()
                        .put("key", question.getKey())
                        .put("question", question.getValue().value()))
                .toList();
    }
}

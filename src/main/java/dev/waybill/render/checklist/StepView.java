package dev.waybill.render.checklist;

import dev.waybill.config.yaml.Located;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.format.JsonObject;
import dev.waybill.render.body.LinkAddresses;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Freshness;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A step as templates, the theme's script, other programs and search engines are told of it. */
record StepView(Checklist.Item item) {
    /**
     * For the template that writes its markup.
     *
     * @param fresh when its facts were verified, if it says so itself
     */
    Map<String, Object> template(Words words, Optional<Freshness> fresh) {
        return new View()
                .with("anchor", item.anchor())
                .with("label", label())
                .with("name", words.text("checklist.step", item.number()))
                .withText("id", item.id())
                .with("rev", rev())
                .withSome("was", was())
                .with("if", condition())
                .withSome("after", after())
                .with(
                        "wait",
                        item.traits()
                                .delay()
                                .map(delay ->
                                        Fields.of("min", delay.least(), "max", delay.most(), "unit", unit(delay))))
                .with("optional", item.traits().optional())
                .with("irreversible", item.traits().irreversible())
                .with("checked", fresh.map(verified -> checked(verified, words)))
                .map();
    }

    private static Map<String, Object> checked(Freshness fresh, Words words) {
        String word = fresh.stale() ? "checklist.stepStale" : "checklist.stepChecked";
        return Fields.of("text", words.text(word, fresh.verified()), "stale", fresh.stale());
    }

    /**
     * For the script, on a page that shows the list's progress.
     *
     * @param parent the id of the step it is in; empty if there is none
     */
    JsonObject script(String parent) {
        JsonObject json = new JsonObject()
                .put("id", item.id())
                .put("anchor", item.anchor())
                .put("rev", rev())
                .put("was", was())
                .put("if", condition())
                .put("after", after())
                .put("optional", item.traits().optional());
        if (!parent.isEmpty()) {
            json.put("parent", parent);
        }
        addWait(json);
        return json.put("text", label() + " " + item.text());
    }

    /** For other programs: all of it, with the steps in it. */
    JsonObject data() {
        JsonObject json = new JsonObject()
                .put("id", item.id())
                .put("number", item.number())
                .put("text", item.text())
                .put("rev", rev())
                .put("was", was())
                .put("if", condition())
                .put("after", after())
                .put("optional", item.traits().optional())
                .put("irreversible", item.traits().irreversible());
        addWait(json);
        Checklist.Checked checked = item.identity().checked();
        checked.verified()
                .ifPresent(day ->
                        json.put("verified", day.value().time().toLocalDate().toString()));
        checked.days().ifPresent(days -> json.put("ttl", days));
        if (!item.help().isEmpty()) {
            json.put("help", item.help());
        }
        return json.put("items", inner().stream().map(StepView::data).toList());
    }

    /**
     * For search engines, in schema.org's words.
     *
     * @param url the page's own, absolute
     */
    JsonObject howTo(String url) {
        JsonObject step = new JsonObject()
                .put("@type", "HowToStep")
                .put("text", item.text())
                .put("url", url + LinkAddresses.fragment(item.anchor()));
        return inner().isEmpty()
                ? step
                : step.put(
                        "itemListElement",
                        inner().stream().map(StepView::direction).toList());
    }

    private JsonObject direction() {
        return new JsonObject().put("@type", "HowToDirection").put("text", item.text());
    }

    private List<StepView> inner() {
        return item.items().stream().map(StepView::new).toList();
    }

    /** Such as {@code 4.} or {@code 4.1}. */
    private String label() {
        return item.number() + (item.number().contains(".") ? "" : ".");
    }

    private int rev() {
        return item.identity().rev();
    }

    private List<String> was() {
        return values(item.identity().was());
    }

    private List<String> after() {
        return values(item.identity().after());
    }

    private Optional<String> condition() {
        return item.identity().condition().map(Located::value);
    }

    private static List<String> values(List<Located<String>> names) {
        return names.stream().map(Located::value).toList();
    }

    private void addWait(JsonObject json) {
        item.traits()
                .delay()
                .ifPresent(delay -> json.put(
                        "wait",
                        new JsonObject()
                                .put("min", delay.least())
                                .put("max", delay.most())
                                .put("unit", unit(delay))));
    }

    private static String unit(Checklist.Delay delay) {
        return delay.unit().name().toLowerCase(Locale.ROOT);
    }
}

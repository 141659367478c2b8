package dev.waybill.render.checklist;

import dev.waybill.config.yaml.Located;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.format.JsonObject;
import dev.waybill.render.body.LinkAddresses;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.schedule.Freshness;
import java.util.ArrayList;
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
     * @param order the numbers of the steps that should be done before it
     */
    Map<String, Object> template(Words words, Optional<Freshness> fresh, List<String> order) {
        return new View()
                .with("anchor", item.anchor())
                .with("label", label())
                .with("name", words.text("checklist.step", item.number()))
                .withText("id", item.id())
                .with("rev", rev())
                .withSome("was", was())
                .with("if", condition())
                .withSome("after", after())
                .with("wait", item.traits().delay().map(StepView::wait))
                .withSome("badges", badges(words))
                .with(
                        "order",
                        Optional.of(order)
                                .filter(numbers -> !numbers.isEmpty())
                                .map(numbers -> words.text(
                                        "checklist.after", String.join(words.text("checklist.comma"), numbers))))
                .with("optional", item.traits().optional())
                .with("irreversible", item.traits().irreversible())
                .with("checked", fresh.map(verified -> checked(verified, words)))
                .map();
    }

    private static Map<String, Object> wait(Checklist.Delay delay) {
        return new View()
                .with("min", delay.least())
                .with("max", delay.most())
                .with("unit", unit(delay))
                .withText("result", delay.result())
                .map();
    }

    /** What its text says in marks, in words: for whom it is, how long it takes, and whether it is optional or can't be undone. */
    private List<Map<String, Object>> badges(Words words) {
        Checklist.Traits traits = item.traits();
        List<Map<String, Object>> badges = new ArrayList<>();
        if (traits.optional()) {
            badges.add(badge(words.text("checklist.optional"), false));
        }
        traits.readers().forEach(readers -> badges.add(badge(readers, false)));
        traits.delay().ifPresent(delay -> badges.add(badge(time(delay, words), false)));
        if (traits.irreversible()) {
            badges.add(badge(words.text("checklist.irreversible"), true));
        }
        return badges;
    }

    private static Map<String, Object> badge(String text, boolean grave) {
        return Fields.of("text", text, "grave", grave);
    }

    private static String time(Checklist.Delay delay, Words words) {
        String number = delay.least() == delay.most() ? "" + delay.most() : delay.least() + "–" + delay.most();
        String unit = delay.unit() == Checklist.Unit.WORKDAY ? "checklist.workdays" : "checklist.days";
        return words.text(unit, number) + delay.result();
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
                .put("number", item.number())
                .put("text", item.wording())
                .put("rev", rev())
                .put("was", was())
                .put("if", condition())
                .put("after", after())
                .put("optional", item.traits().optional());
        if (!parent.isEmpty()) {
            json.put("parent", parent);
        }
        item.traits()
                .delay()
                .ifPresent(delay -> json.put(
                        "wait",
                        data(delay).put("result", Optional.of(delay.result()).filter(result -> !result.isEmpty()))));
        return json;
    }

    /** For other programs: all of it, with the steps in it. */
    JsonObject data() {
        JsonObject json = new JsonObject()
                .put("id", item.id())
                .put("number", item.number())
                .put("text", item.wording())
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
                .put("text", item.wording())
                .put("url", url + LinkAddresses.fragment(item.anchor()));
        return inner().isEmpty()
                ? step
                : step.put(
                        "itemListElement",
                        inner().stream().map(StepView::direction).toList());
    }

    private JsonObject direction() {
        return new JsonObject().put("@type", "HowToDirection").put("text", item.wording());
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
        item.traits().delay().ifPresent(delay -> json.put("wait", data(delay)));
    }

    private static JsonObject data(Checklist.Delay delay) {
        return new JsonObject()
                .put("min", delay.least())
                .put("max", delay.most())
                .put("unit", unit(delay));
    }

    private static String unit(Checklist.Delay delay) {
        return delay.unit().name().toLowerCase(Locale.ROOT);
    }
}

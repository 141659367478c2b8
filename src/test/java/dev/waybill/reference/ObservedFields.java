package dev.waybill.reference;

import dev.waybill.SiteOnDisk;
import dev.waybill.picture.SitePictures;
import dev.waybill.related.RelatedIndex;
import dev.waybill.render.SiteRenderer;
import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.body.ContainerTemplates;
import dev.waybill.render.checklist.ChecklistTemplates;
import dev.waybill.render.page.PageLayout;
import dev.waybill.render.page.PageView;
import dev.waybill.render.theme.Deferred;
import dev.waybill.render.theme.Html;
import dev.waybill.render.theme.TemplateEngine;
import dev.waybill.render.theme.Theme;
import dev.waybill.render.theme.ThemeReader;
import dev.waybill.site.Site;
import dev.waybill.site.schedule.Visibility;
import dev.waybill.source.ThemeFolder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The fields of all views of a site that has everything once, as the program makes them: by path, such as {@code entries[].title}, with
 * type, an example and the layouts that have them.
 */
final class ObservedFields {
    private static final Path SITE = Path.of("src/test/resources/view-fields");

    /** Maps whose keys are names: of words, files, pages, and what an owner chooses. */
    private static final Set<String> BY_NAME =
            Set.of("words", "assets", "addresses", "params", "pageParams", "page.params");

    /** An example is one line of a table. */
    private static final int LONGEST = 40;

    /** @param example empty for a list, a map, and text that is too long */
    record Field(String type, String example, Set<String> layouts) {}

    private final Map<String, Field> fields = new TreeMap<>();
    private final Set<String> layouts = new TreeSet<>();

    static ObservedFields of() {
        Site site = new SiteOnDisk(SITE).site(new Visibility(true, true, true, SiteOnDisk.NOW));
        ObservedFields observed = new ObservedFields();
        site.languages().sites().forEach(observed::add);
        return observed;
    }

    /** By path, sorted. */
    Map<String, Field> fields() {
        return fields;
    }

    Set<String> layouts() {
        return layouts;
    }

    private void add(Site site) {
        ThemeFolder folder = new ThemeFolder(SITE);
        Theme theme = ThemeReader.read(folder, site.configuration().identity().language())
                .value();
        PageLayout shell = new PageLayout(site, SitePictures.NONE, theme);
        TemplateEngine engine = new TemplateEngine(folder);
        BodyHtml bodies = new BodyHtml(
                site,
                SitePictures.NONE,
                theme.words(),
                new ChecklistTemplates("example.org", theme.words(), engine, diagnostic -> {}),
                new ContainerTemplates(engine, "en", theme.words(), Map.of(), diagnostic -> {}));
        for (Supplier<PageView> page : SiteRenderer.views(shell, RelatedIndex.of(site), bodies)) {
            PageView view = page.get();
            layouts.add(view.layout());
            view.values().forEach((name, value) -> add(name, value, view.layout()));
        }
    }

    private void add(String path, Object value, String layout) {
        if (value instanceof Deferred deferred) {
            add(path, deferred.value(), layout);
            return;
        }
        Field field = new Field(type(value), example(value), new TreeSet<>(Set.of(layout)));
        fields.merge(path, field, ObservedFields::both);
        if (value instanceof Map<?, ?> map && !BY_NAME.contains(path)) {
            map.forEach((key, item) -> add(path + "." + key, item, layout));
        } else if (value instanceof Collection<?> list) {
            list.forEach(item -> addItem(path + "[]", item, layout));
        }
    }

    /** An empty list doesn't tell what is in it, and an empty text is no example. */
    private static Field both(Field first, Field second) {
        first.layouts().addAll(second.layouts());
        return new Field(
                first.type().equals("list") ? second.type() : first.type(),
                first.example().isEmpty() ? second.example() : first.example(),
                first.layouts());
    }

    /** Trees and texts in parts hold themselves again. */
    private void addItem(String path, Object item, String layout) {
        String within = path.replaceAll("(entries\\[\\]\\.)+entries\\[\\]", "entries[]")
                .replaceAll("^parts\\[\\]\\.(?:parts|text|rest)\\[\\]", "parts[]");
        if (item instanceof Map<?, ?> map) {
            map.forEach((key, value) -> add(within + "." + key, value, layout));
        }
    }

    private static String type(Object value) {
        if (value instanceof Html) {
            return "HTML";
        }
        if (value instanceof Collection<?> list) {
            return list.stream().anyMatch(String.class::isInstance) ? "list of text" : "list";
        }
        return value instanceof Map<?, ?>
                ? "map"
                : value instanceof Boolean ? "flag" : value instanceof Number ? "number" : "text";
    }

    private static String example(Object value) {
        String text = value instanceof String || value instanceof Number || value instanceof Boolean ? value + "" : "";
        return text.length() <= LONGEST && !text.contains("`") && !text.contains("|") ? text : "";
    }
}

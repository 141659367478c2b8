package dev.waybill.render.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.TestOptions;
import dev.waybill.pipeline.Build;
import dev.waybill.pipeline.Progress;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.related.RelatedIndex;
import dev.waybill.render.SiteRenderer;
import dev.waybill.render.TestSite;
import dev.waybill.render.page.PageLayout;
import dev.waybill.render.page.PageView;
import dev.waybill.site.Site;
import dev.waybill.source.ThemeFolder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a theme lists has the order in which it was made, in every process. */
class FieldsTest {
    private static final Class<?> DISORDERED = Map.of("a", 1, "b", 2).getClass();

    @Test
    void keepsTheOrderGiven() {
        Map<String, Object> fields = Fields.of("url", "/", "title", "首页", "date", "今天");
        assertEquals(List.of("url", "title", "date"), List.copyOf(fields.keySet()));
        assertEquals("首页", fields.get("title"));
        assertEquals(Map.of("date", "今天", "title", "首页", "url", "/"), fields);
    }

    @Test
    void noViewOfThePortalHoldsAMapWithoutAnOrder() throws SiteNotFoundException {
        Site site = Build.load(TestOptions.of(Path.of("")).options(), Progress.SILENT)
                .site();
        PageLayout shell = new PageLayout(
                site,
                ThemeReader.read(new ThemeFolder(Path.of("absent")), "zh-CN").value());
        Set<String> found = new TreeSet<>();
        for (Supplier<PageView> view : SiteRenderer.views(shell, RelatedIndex.of(site), TestSite.bodies(site))) {
            look(view.get().values(), "", found);
        }
        assertEquals(Set.of(), found);
    }

    private static void look(Object value, String path, Set<String> found) {
        if (value instanceof Map<?, ?> map) {
            if (map.size() > 1 && DISORDERED.isInstance(map)) {
                found.add(path);
            }
            map.forEach((key, item) -> look(item, path + "." + key, found));
        } else if (value instanceof Collection<?> list) {
            list.forEach(item -> look(item, path + "[]", found));
        } else if (value instanceof Deferred deferred) {
            look(deferred.value(), path, found);
        }
    }
}

package dev.waybill.render;

import dev.waybill.site.Permalink;
import java.util.Map;

/**
 * All that decides a page's bytes but the theme's templates: a page whose view and templates haven't changed hasn't changed.
 *
 * @param layout the name of its template under {@code layouts/}, without {@code .ftlh}
 * @param values maps, lists, text, numbers, flags, {@link Html} and {@link Deferred}
 */
record PageView(Permalink permalink, String layout, Map<String, Object> values) {
    String template() {
        return "layouts/" + layout + ".ftlh";
    }
}

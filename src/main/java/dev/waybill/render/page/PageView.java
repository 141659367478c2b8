package dev.waybill.render.page;

import dev.waybill.render.theme.Deferred;
import dev.waybill.render.theme.Html;
import dev.waybill.site.address.Permalink;
import java.util.Map;

/**
 * All that decides a page's bytes but the theme's templates: a page whose view and templates haven't changed hasn't changed.
 *
 * @param layout the name of its template under {@code layouts/}, without {@code .ftlh}
 * @param values maps, lists, text, numbers, flags, {@link Html} and {@link Deferred}
 */
public record PageView(Permalink permalink, String layout, Map<String, Object> values) {
    public String template() {
        return "layouts/" + layout + ".ftlh";
    }
}

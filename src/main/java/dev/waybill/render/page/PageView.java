package dev.waybill.render.page;

import dev.waybill.render.theme.Deferred;
import dev.waybill.render.theme.Html;
import dev.waybill.site.address.Permalink;
import java.util.Map;

/**
 * Everything that decides a page's bytes except the theme's templates. If neither the view nor the templates change, the page doesn't
 * change.
 *
 * @param layout the name of its template under {@code layouts/}, without {@code .ftlh}
 * @param values maps, lists, text, numbers, flags, {@link Html} and {@link Deferred}
 */
public record PageView(Permalink permalink, String layout, Map<String, Object> values) {
    public String template() {
        return "layouts/" + layout + ".ftlh";
    }
}

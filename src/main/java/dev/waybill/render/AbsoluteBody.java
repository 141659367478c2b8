package dev.waybill.render;

import dev.waybill.document.Body;
import dev.waybill.document.Target;
import dev.waybill.site.Page;
import java.util.function.UnaryOperator;

/**
 * A page's body as it is read away from the site, every address in it absolute.
 *
 * @param words the theme's words by key
 */
record AbsoluteBody(Page page, AbsoluteUrls urls, UnaryOperator<String> words) {
    String html() {
        Body body = page.document().body();
        StringBuilder html = new StringBuilder(body.html().get(0));
        for (int i = 0; i < body.holes().size(); i++) {
            html.append(filled(body.holes().get(i))).append(body.html().get(i + 1));
        }
        // footnotes lead to places on the page, whose address a feed reader doesn't know
        return html.toString().replace(" href=\"#", " href=\"" + MarkupText.escaped(urls.of(page.permalink())) + "#");
    }

    private String filled(Body.Hole hole) {
        if (hole instanceof Body.Hole.LinkHole link) {
            return url(page.document().links().get(link.link()).target());
        }
        if (hole instanceof Body.Hole.ImageHole image) {
            return " src=\"" + url(page.document().images().get(image.image()).target()) + "\"";
        }
        return MarkupText.escaped(words.apply(((Body.Hole.WordHole) hole).key()));
    }

    /** What can't be followed leads back to the page. */
    private String url(Target target) {
        return MarkupText.escaped(urls.of(target).orElseGet(() -> urls.of(page.permalink())));
    }
}

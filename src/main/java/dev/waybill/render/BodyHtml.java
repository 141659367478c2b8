package dev.waybill.render;

import dev.waybill.document.Body;
import dev.waybill.document.Body.Hole;
import dev.waybill.document.Image;
import dev.waybill.document.Target;
import dev.waybill.site.Page;

/** Fills the holes of a page's body: links, pictures and words of the site's language. */
final class BodyHtml {
    private final Links links;
    private final ImageSizes sizes;
    private final Words words;

    BodyHtml(Links links, ImageSizes sizes, Words words) {
        this.links = links;
        this.sizes = sizes;
        this.words = words;
    }

    Html of(Page page) {
        return of(page, page.permalink().root());
    }

    /** @param root what links are to start with to lead to the site's root */
    Html of(Page page, String root) {
        Body body = page.document().body();
        StringBuilder html = new StringBuilder(body.html().get(0));
        boolean firstImage = true;
        for (int i = 0; i < body.holes().size(); i++) {
            Hole hole = body.holes().get(i);
            html.append(filled(hole, page, root, firstImage)).append(body.html().get(i + 1));
            firstImage = firstImage && !(hole instanceof Hole.ImageHole);
        }
        return new Html(html.toString());
    }

    private String filled(Hole hole, Page page, String root, boolean firstImage) {
        if (hole instanceof Hole.LinkHole link) {
            Target target = page.document().links().get(link.link()).target();
            return Html.escaped(links.href(target, page.path(), root));
        }
        if (hole instanceof Hole.ImageHole image) {
            return image(page.document().images().get(image.image()), page, root, firstImage);
        }
        return hole instanceof Hole.WordHole word ? Html.escaped(words.text(word.key())) : "";
    }

    /** The first picture is likely seen at once; those below it wait until the reader comes near. */
    private String image(Image image, Page page, String root, boolean first) {
        StringBuilder attributes = new StringBuilder(" src=\"")
                .append(Html.escaped(links.href(image.target(), page.path(), root)))
                .append('"');
        if (image.target() instanceof Target.Content content) {
            sizes.of(content.path())
                    .ifPresent(size -> attributes
                            .append(" width=\"")
                            .append(size.width())
                            .append("\" height=\"")
                            .append(size.height())
                            .append('"'));
        }
        return attributes
                .append(first ? "" : " loading=\"lazy\" decoding=\"async\"")
                .toString();
    }
}

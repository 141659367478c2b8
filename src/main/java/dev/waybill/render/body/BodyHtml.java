package dev.waybill.render.body;

import dev.waybill.document.Image;
import dev.waybill.document.LinkTarget;
import dev.waybill.render.theme.Html;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.List;

/** The bodies of a site's pages, with links, pictures and words of the site's language in their placeholders. */
public final class BodyHtml {
    private final LinkAddresses links;
    private final ImageSizes sizes;
    private final Words words;
    private final ChecklistMarkup markup;

    public BodyHtml(Site site, Words words, ChecklistMarkup markup) {
        this.links = new LinkAddresses(site);
        this.sizes = new ImageSizes(site);
        this.words = words;
        this.markup = markup;
    }

    /** The body on its own page. */
    public PageBody of(Page page) {
        return of(page, page.permalink().root());
    }

    /** @param root the prefix of links, which leads to the site's root */
    public PageBody of(Page page, String root) {
        List<String> hrefs = page.document().links().stream()
                .map(link -> links.href(link.target(), page.path(), root))
                .toList();
        List<String> images = page.document().images().stream()
                .map(image -> attributes(image, page, root))
                .toList();
        return new PageBody(page, words, markup, root, hrefs, images);
    }

    private String attributes(Image image, Page page, String root) {
        String source = Html.escaped(links.href(image.target(), page.path(), root));
        StringBuilder attributes = new StringBuilder(" src=\"").append(source).append('"');
        if (image.target() instanceof LinkTarget.Content content) {
            sizes.of(content.path()).ifPresent(size -> {
                int width = image.width() > 0 ? image.width() : size.width();
                long height = Math.max(1, Math.round((double) size.height() * width / size.width()));
                attributes.append(" width=\"").append(width).append("\" height=\"");
                attributes
                        .append(width == size.width() ? size.height() : height)
                        .append('"');
            });
        } else if (image.width() > 0) {
            attributes.append(" width=\"").append(image.width()).append('"');
        }
        return attributes.toString();
    }
}

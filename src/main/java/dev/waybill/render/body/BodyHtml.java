package dev.waybill.render.body;

import dev.waybill.config.WritingDirection;
import dev.waybill.picture.SitePictures;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.List;
import java.util.Optional;

/** The bodies of a site's pages, with links, pictures and words of the site's language in their placeholders. */
public final class BodyHtml {
    private final LinkAddresses links;
    private final ImageMarkups images;
    private final SharedImages shared;
    private final Words words;
    private final boolean rightToLeft;
    private final ChecklistMarkup markup;
    private final ContainerTemplates containers;

    public BodyHtml(
            Site site, SitePictures pictures, Words words, ChecklistMarkup markup, ContainerTemplates containers) {
        this.links = new LinkAddresses(site);
        this.shared = new SharedImages(site, pictures);
        this.images = new ImageMarkups(site, pictures, links);
        this.words = words;
        this.rightToLeft =
                WritingDirection.isRightToLeft(site.configuration().identity().language());
        this.markup = markup;
        this.containers = containers;
    }

    /** The absolute address of the picture that represents a page elsewhere. */
    public Optional<String> sharedImage(Page page) {
        return shared.of(page);
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
        List<ImageMarkup> shown = page.document().images().stream()
                .map(image -> images.of(image, page, root))
                .toList();
        return new PageBody(page, words, rightToLeft, markup, containers, root, hrefs, shown);
    }
}

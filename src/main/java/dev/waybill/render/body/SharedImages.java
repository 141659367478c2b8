package dev.waybill.render.body;

import dev.waybill.document.Image;
import dev.waybill.document.LinkTarget;
import dev.waybill.picture.PageImage;
import dev.waybill.picture.Picture;
import dev.waybill.picture.PictureUse;
import dev.waybill.picture.SitePictures;
import dev.waybill.picture.Variant;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pictures that other sites and feed readers show for pages. They draw no SVG, so a page has its own picture, else the first of its text
 * that has pixels, else that of the home page.
 */
public final class SharedImages {
    /** Wider copies are cut or refused by some messengers. */
    private static final int WIDEST = 1440;

    private final Site site;
    private final SitePictures pictures;
    private final AbsoluteUrls urls;

    public SharedImages(Site site, SitePictures pictures) {
        this.site = site;
        this.pictures = pictures;
        this.urls = new AbsoluteUrls(site);
    }

    /** The absolute address of a page's picture. */
    public Optional<String> of(Page page) {
        return own(page).or(() -> site.home().page().flatMap(this::own));
    }

    private Optional<String> own(Page page) {
        return Stream.concat(
                        PageImage.of(site, page).stream(),
                        page.document().images().stream().map(Image::target))
                .filter(target -> !isDrawing(target))
                .findFirst()
                .flatMap(this::address);
    }

    private static boolean isDrawing(LinkTarget target) {
        String address = target instanceof LinkTarget.Content content
                ? content.path()
                : target instanceof LinkTarget.SitePath own
                        ? own.path()
                        : target instanceof LinkTarget.External elsewhere ? elsewhere.url() : ".svg";
        return address.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "").endsWith(".svg");
    }

    private Optional<String> address(LinkTarget target) {
        Optional<Picture> picture = PictureUse.path(site, target).flatMap(pictures::at);
        Optional<Variant> smaller = picture.filter(it -> it.header().width() > WIDEST)
                .flatMap(it -> it.variants(it.header().kind()).stream()
                        .filter(variant -> variant.width() <= WIDEST)
                        .reduce((first, second) -> second));
        return smaller.isPresent()
                ? smaller.map(
                        variant -> urls.of(new Permalink(picture.orElseThrow().address(variant))))
                : urls.of(target);
    }
}

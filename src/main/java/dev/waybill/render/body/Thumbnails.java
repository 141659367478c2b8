package dev.waybill.render.body;

import dev.waybill.media.ImageSize;
import dev.waybill.picture.PageImage;
import dev.waybill.picture.Picture;
import dev.waybill.picture.PictureKind;
import dev.waybill.picture.PictureUse;
import dev.waybill.picture.SitePictures;
import dev.waybill.picture.Variant;
import dev.waybill.render.theme.Fields;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The small pictures beside the entries of lists: those of the pages that they lead to. */
public final class Thumbnails {
    /** A picture without copies is shown up to this width; a wider one would cost more than its list. */
    private static final int WIDEST = 640;

    private final Site site;
    private final SitePictures pictures;
    private final ImageSizes sizes;

    public Thumbnails(Site site, SitePictures pictures) {
        this.site = site;
        this.pictures = pictures;
        this.sizes = new ImageSizes(site);
    }

    /** The address from the site's root, width and height; empty for a page without pictures. */
    public Optional<Map<String, Object>> of(Page page) {
        return PageImage.of(site, page)
                .flatMap(target -> PictureUse.path(site, target))
                .flatMap(this::view);
    }

    private Optional<Map<String, Object>> view(String path) {
        Optional<Picture> picture = pictures.at(path);
        Optional<Variant> small = picture.flatMap(it -> it.variants().stream()
                .filter(variant -> variant.width() == Picture.LISTED_WIDTH)
                .max(Comparator.comparing(variant -> variant.kind() == PictureKind.WEBP)));
        if (small.isPresent()) {
            Picture whole = picture.get();
            long height = Math.max(
                    1,
                    Math.round((double) whole.header().height()
                            * Picture.LISTED_WIDTH
                            / whole.header().width()));
            return Optional.of(view(whole.address(small.get()), Picture.LISTED_WIDTH, height));
        }
        boolean drawing = path.toLowerCase(Locale.ROOT).endsWith(".svg");
        return picture.map(it -> new ImageSize(it.header().width(), it.header().height()))
                .or(() -> sizes.of(path))
                .filter(size -> drawing || size.width() <= WIDEST)
                .map(size -> view(path, size.width(), size.height()));
    }

    private static Map<String, Object> view(String path, int width, long height) {
        return Fields.of("url", new Permalink(path).url(), "width", width, "height", height);
    }
}

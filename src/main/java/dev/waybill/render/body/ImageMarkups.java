package dev.waybill.render.body;

import dev.waybill.document.Image;
import dev.waybill.media.ImageSize;
import dev.waybill.picture.Picture;
import dev.waybill.picture.PictureKind;
import dev.waybill.picture.PictureUse;
import dev.waybill.picture.SitePictures;
import dev.waybill.picture.Variant;
import dev.waybill.render.theme.Html;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes pictures in several sizes and formats, from which a browser chooses. */
final class ImageMarkups {
    /** The widest that the theme's column of text is, in CSS pixels. */
    private static final int COLUMN = 646;

    /**
     * How wide a picture of the column's width is. Phones with three pixels for each of CSS's are told a smaller width, because nobody sees
     * the third, and it doubles the bytes.
     */
    private static final String COLUMN_SIZES =
            "(min-width: 43em) " + COLUMN + "px, (min-resolution: 2.1dppx) 66vw, 100vw";

    /** The width of the copy for browsers that know neither WebP nor a choice of sizes. */
    private static final int FALLBACK = 960;

    private final Site site;
    private final SitePictures pictures;
    private final LinkAddresses links;
    private final ImageSizes sizes;

    ImageMarkups(Site site, SitePictures pictures, LinkAddresses links) {
        this.site = site;
        this.pictures = pictures;
        this.links = links;
        this.sizes = new ImageSizes(site);
    }

    /** @param root the prefix of links, which leads to the site's root */
    ImageMarkup of(Image image, Page page, String root) {
        String source = Html.escaped(links.href(image.target(), page.path(), root));
        Optional<String> path = PictureUse.path(site, image.target());
        if (path.isEmpty()) {
            return new ImageMarkup("", source(source) + size(image.width(), Optional.empty()), "", "");
        }
        Optional<Picture> picture = pictures.at(path.get());
        Optional<ImageSize> size = picture.map(
                        it -> new ImageSize(it.header().width(), it.header().height()))
                .or(() -> sizes.of(path.get()));
        String dimensions = size(image.width(), size);
        boolean chosen = picture.isPresent() && !picture.get().variants().isEmpty();
        String file = source.equals(LinkAddresses.NOWHERE) ? "" : source;
        return chosen
                ? choice(picture.get(), image.width(), dimensions, file, root)
                : new ImageMarkup("", source(source) + dimensions, "", file);
    }

    private static String source(String address) {
        return " src=\"" + address + "\"";
    }

    private static String size(int wanted, Optional<ImageSize> size) {
        if (size.isEmpty()) {
            return wanted > 0 ? " width=\"" + wanted + "\"" : "";
        }
        int width = wanted > 0 ? wanted : size.get().width();
        long height = Math.max(
                1, Math.round((double) size.get().height() * width / size.get().width()));
        return " width=\"" + width + "\" height=\""
                + (width == size.get().width() ? size.get().height() : height) + "\"";
    }

    private static ImageMarkup choice(Picture picture, int wanted, String dimensions, String file, String root) {
        int shown = wanted > 0 ? wanted : picture.header().width();
        String sizes = " sizes=\""
                + (shown >= COLUMN ? COLUMN_SIZES : "(min-width: " + (shown + 40) + "px) " + shown + "px, 100vw")
                + "\"";
        List<Variant> webp = picture.variants(PictureKind.WEBP);
        List<Variant> own = picture.header().kind() == PictureKind.WEBP
                ? List.of()
                : picture.variants(picture.header().kind());
        String before = "<picture>";
        if (!webp.isEmpty()) {
            before += "<source type=\"image/webp\"" + set(picture, webp, root, "") + sizes + ">";
        }
        int largest = own.stream().mapToInt(Variant::width).max().orElse(0);
        boolean whole = picture.header().width() <= 2 * largest; // else nobody needs it in a column of text
        String last = whole || own.isEmpty() ? file + " " + picture.header().width() + "w" : "";
        String attributes = own.isEmpty()
                ? source(file)
                : source(root + new Permalink(picture.address(fallback(own))).url())
                        + set(picture, own, root, last)
                        + sizes;
        return new ImageMarkup(before, attributes + dimensions, "</picture>", file);
    }

    /** The narrowest that is wide enough, or the widest. */
    private static Variant fallback(List<Variant> variants) {
        return variants.stream()
                .filter(variant -> variant.width() >= FALLBACK)
                .findFirst()
                .orElse(variants.get(variants.size() - 1));
    }

    /** @param last another candidate; may be empty */
    private static String set(Picture picture, List<Variant> variants, String root, String last) {
        return variants.stream()
                .map(variant -> root + new Permalink(picture.address(variant)).url() + " " + variant.width() + "w")
                .collect(Collectors.joining(", ", " srcset=\"", (last.isEmpty() ? "" : ", " + last) + "\""));
    }
}

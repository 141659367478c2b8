package dev.waybill.picture;

import java.util.List;

/**
 * A picture of the site, as its pages show it.
 *
 * @param path under {@code content/}
 * @param key names its copies
 * @param variants its smaller copies, by format, then from the smallest
 */
public record Picture(String path, PictureHeader header, String key, List<Variant> variants) {
    /** Where copies are published. */
    public static final String FOLDER = "_wb/pictures/";

    /** How wide pictures beside the entries of a list are, in pixels: three for each of a phone's. */
    public static final int LISTED_WIDTH = 320;

    public Picture {
        variants = List.copyOf(variants);
    }

    /** Its copies in a format, from the smallest, without the one for lists. */
    public List<Variant> variants(PictureKind kind) {
        return variants.stream()
                .filter(variant -> variant.kind() == kind && variant.width() != LISTED_WIDTH)
                .toList();
    }

    /** Where a copy is published, from the site's root. */
    public String address(Variant variant) {
        return FOLDER + key + "-" + variant.width() + "." + variant.kind().extension();
    }
}

package dev.waybill.site;

import dev.waybill.site.address.Permalink;
import dev.waybill.source.AssetFile;

/**
 * A file that is published unchanged.
 *
 * @param permalink where it is published
 */
public record SiteFile(Permalink permalink, AssetFile file) {}

package dev.waybill.render.body;

import dev.waybill.media.ImageSize;
import dev.waybill.media.Pictures;
import dev.waybill.site.Site;
import dev.waybill.source.AssetFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the size of each of a site's pictures once. */
final class ImageSizes {
    private final Map<String, AssetFile> assets;
    private final Map<String, Optional<ImageSize>> known = new ConcurrentHashMap<>();

    ImageSizes(Site site) {
        this.assets = site.files().assets();
    }

    /** The size of the picture at a path under {@code content/}; empty if there is none or its format is unknown. */
    Optional<ImageSize> of(String path) {
        AssetFile asset = assets.get(path);
        return asset == null ? Optional.empty() : known.computeIfAbsent(path, absent -> Pictures.size(asset));
    }
}

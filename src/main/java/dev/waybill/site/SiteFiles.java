package dev.waybill.site;

import dev.waybill.site.address.Permalink;
import dev.waybill.source.AssetFile;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files published unchanged.
 *
 * @param assets content files, by path under {@code content/}
 * @param staticFiles the site owner's own files, by path under {@code static/}
 */
public record SiteFiles(Map<String, AssetFile> assets, Map<String, AssetFile> staticFiles) {
    private static final Set<String> REPLACEABLE = Set.of("robots.txt", "llms.txt");

    public SiteFiles {
        assets = Collections.unmodifiableMap(assets);
        staticFiles = Collections.unmodifiableMap(staticFiles);
    }

    Stream<String> paths() {
        return Stream.concat(assets.keySet().stream(), staticFiles.keySet().stream());
    }

    /**
     * Whether one of them takes the place of a generated file. From {@code content/} only those may that no browser and no host acts
     * on.
     */
    public boolean replace(String generated) {
        return staticFiles.containsKey(generated)
                || assets.containsKey(generated)
                        && REPLACEABLE.contains(generated.substring(generated.lastIndexOf('/') + 1));
    }

    /** The file with a source path from the site's root, such as {@code static/own.css}. */
    public Optional<SiteFile> named(String source) {
        return Stream.of(staticFiles, assets)
                .flatMap(files -> files.entrySet().stream())
                .filter(file -> file.getValue().path().equals(source))
                .findFirst()
                .map(file -> new SiteFile(new Permalink(file.getKey()), file.getValue()));
    }

    /** Whether a file is published at a path. */
    public boolean contain(String path) {
        return assets.containsKey(path) || staticFiles.containsKey(path);
    }
}

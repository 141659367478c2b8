package dev.waybill.config;

import dev.waybill.yaml.Located;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The site's settings.
 *
 * @param id what readers' browsers keep its ticks under; letters, digits, hyphens, full stops
 * @param baseUrl where the site is published, ending in {@code /}
 * @param language a BCP 47 tag such as {@code zh-CN}; chooses the theme's words
 * @param timeZone the zone in which dates without one are meant
 * @param navigation the links of the header, in order
 * @param featured source paths of the topics shown as featured, in order
 * @param pageSize entries a paginated list shows
 * @param latest entries of the latest-articles list
 * @param related entries of the related-articles list
 * @param popular entries of the most-read list
 * @param searches entries of the list of what everybody searches for
 * @param offline whether readers' browsers keep pages with a checklist for when there is no network
 * @param params free keys for the site's own templates
 */
public record Configuration(
        String title,
        String description,
        String id,
        URI baseUrl,
        String language,
        String author,
        ZoneId timeZone,
        List<NavigationLink> navigation,
        List<Located<String>> featured,
        int pageSize,
        int latest,
        int related,
        int popular,
        int searches,
        boolean offline,
        Map<String, Object> params) {
    public Configuration {
        navigation = List.copyOf(navigation);
        featured = List.copyOf(featured);
    }

    /**
     * A link of the header.
     *
     * @param page the source path under {@code content/} it leads to; empty where {@code url} is given
     * @param url a site path or an address elsewhere
     */
    public record NavigationLink(String title, Optional<Located<String>> page, Optional<Located<String>> url) {}

    /** The path part of the base URL, starting and ending in {@code /}. */
    public String basePath() {
        String path = baseUrl.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** The same settings for another address. */
    public Configuration at(URI otherBaseUrl) {
        return new Configuration(
                title,
                description,
                id,
                otherBaseUrl,
                language,
                author,
                timeZone,
                navigation,
                featured,
                pageSize,
                latest,
                related,
                popular,
                searches,
                offline,
                params);
    }
}

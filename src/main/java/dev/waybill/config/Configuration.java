package dev.waybill.config;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The site's settings.
 *
 * @param id what readers' browsers keep its ticks under; letters, digits, hyphens, full stops
 * @param baseUrl where the site is published, ending in {@code /}
 * @param language a BCP 47 tag such as {@code zh-CN}; chooses the theme's words
 * @param timeZone the zone in which dates without one are meant
 * @param gitDates where dates from git are asked for; empty where they are not
 * @param navigation the links of the header, in order
 * @param featured source paths of the topics shown as featured, in order
 * @param pageSize entries a paginated list shows
 * @param latest entries of the latest-articles list
 * @param related entries of the related-articles list
 * @param popular entries of the most-read list
 * @param searches entries of the list of what everybody searches for
 * @param verifyEvery days after which a page's facts want checking again, where it doesn't say
 * @param edit where a page's file is edited, with {@code {path}} for its path from the site's root
 * @param ignore rules whose warnings the whole site does without
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
        Optional<Location> gitDates,
        List<NavigationLink> navigation,
        List<Located<String>> featured,
        int pageSize,
        int latest,
        int related,
        int popular,
        int searches,
        Optional<Integer> verifyEvery,
        Optional<String> edit,
        Set<Rule> ignore,
        boolean offline,
        Map<String, Object> params) {
    /** What stands for a file's path in {@code edit}. */
    static final String PATH = "{path}";

    public Configuration {
        navigation = List.copyOf(navigation);
        featured = List.copyOf(featured);
        ignore = Set.copyOf(ignore);
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

    /**
     * Where a file is edited.
     *
     * @param encodedPath from the site's root, as it stands in an address
     */
    public Optional<String> edited(String encodedPath) {
        return edit.map(pattern -> pattern.replace(PATH, encodedPath));
    }

    /** The same settings under another title. */
    public Configuration titled(String otherTitle) {
        return new Configuration(
                otherTitle,
                description,
                id,
                baseUrl,
                language,
                author,
                timeZone,
                gitDates,
                navigation,
                featured,
                pageSize,
                latest,
                related,
                popular,
                searches,
                verifyEvery,
                edit,
                ignore,
                offline,
                params);
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
                gitDates,
                navigation,
                featured,
                pageSize,
                latest,
                related,
                popular,
                searches,
                verifyEvery,
                edit,
                ignore,
                offline,
                params);
    }
}

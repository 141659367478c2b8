package dev.waybill.config;

import dev.waybill.config.nav.NavEntry;
import dev.waybill.config.nav.NavigationLink;
import dev.waybill.config.owner.OwnerSettings;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.source.SourceLayout;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The site's settings.
 *
 * @param baseUrl where the site is published, ending in {@code /}
 * @param writing how Markdown is read
 * @param navigation the links of the header, in order
 * @param nav the tree of pages, as written; empty where folders decide
 * @param taxonomies the ways to group articles besides tags and categories, in order
 * @param featured source paths of the topics shown as featured, in order
 * @param edit where a page's file is edited, with {@code {path}} for its path from the site's root
 * @param rules how severe each rule is
 * @param images which copies of pictures are made
 * @param pages addresses of generated pages by their keys, ending in {@code /}; empty for a page that is turned off
 * @param layout which files are left out, and where the owner's own files are
 * @param root where the pages are; those of one language, if there are several
 * @param languages the settings of each language, in order; empty in a site of one language
 * @param offline whether readers' browsers keep pages with a checklist for when there is no network
 * @param params free keys for the site's own templates
 * @param owner what the owner adds to the theme
 */
public record Configuration(
        Identity identity,
        URI baseUrl,
        Dates dates,
        Writing writing,
        List<NavigationLink> navigation,
        List<NavEntry> nav,
        List<Taxonomy> taxonomies,
        List<Located<String>> featured,
        Lists lists,
        Optional<String> edit,
        RuleSettings rules,
        Images images,
        Map<String, String> pages,
        SourceLayout layout,
        boolean offline,
        Map<String, Object> params,
        OwnerSettings owner,
        LanguageRoot root,
        List<Configuration> languages) {
    /** Replaced by a file's path in {@code edit}. */
    static final String PATH = "{path}";

    public Configuration {
        navigation = List.copyOf(navigation);
        nav = List.copyOf(nav);
        taxonomies = List.copyOf(taxonomies);
        featured = List.copyOf(featured);
        pages = Map.copyOf(pages);
        languages = List.copyOf(languages);
    }

    /**
     * What the site is.
     *
     * @param id readers' browsers store its ticks under this; letters, digits, hyphens, full stops
     * @param language a BCP 47 tag such as {@code zh-CN}; chooses the theme's words
     */
    public record Identity(String title, String description, String id, String language, String author) {}

    /**
     * How dates are read.
     *
     * @param timeZone the zone of dates without one
     * @param git where dates from git are asked for; empty if they aren't
     * @param verifyEvery days after which a page's facts must be checked again, if the page doesn't say
     */
    public record Dates(ZoneId timeZone, Optional<Location> git, Optional<Integer> verifyEvery) {}

    /**
     * How Markdown is read.
     *
     * @param math whether {@code $…$} is a formula where a page doesn't say
     * @param headingIds the name of the scheme by which ids of headings are made
     */
    public record Writing(boolean math, String headingIds) {}

    /**
     * Which copies of pictures are made.
     *
     * @param process whether any are, and metadata is removed
     * @param widths in pixels, sorted
     * @param quality of copies with loss, 1 to 100
     * @param webp whether copies in WebP are made
     * @param original whether copies in a picture's own format are made
     */
    public record Images(boolean process, List<Integer> widths, int quality, boolean webp, boolean original) {
        /** Files are published unchanged. */
        public static final Images UNPROCESSED = new Images(false, List.of(), 75, false, false);

        public Images {
            widths = List.copyOf(widths);
        }
    }

    /**
     * How many entries lists show.
     *
     * @param pageSize on each page of a paginated list
     * @param popular of the most-read list
     * @param searches of the list of frequent searches
     */
    public record Lists(int pageSize, int latest, int related, int popular, int searches) {}

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

    /** The settings of the site's languages; its own, if it has one language. */
    public List<Configuration> each() {
        return languages.isEmpty() ? List.of(this) : languages;
    }

    /** The same settings under another title. */
    public Configuration titled(String title) {
        return with(
                new Identity(title, identity.description, identity.id, identity.language, identity.author),
                baseUrl,
                root,
                languages);
    }

    /** The same settings for another address. */
    public Configuration at(URI otherBaseUrl) {
        return with(
                identity,
                otherBaseUrl,
                root,
                languages.stream().map(language -> language.at(otherBaseUrl)).toList());
    }

    /** The same settings with others for its languages. */
    public Configuration with(List<Configuration> otherLanguages) {
        return with(identity, baseUrl, root, otherLanguages);
    }

    /** The same settings for a preview, which no service counts or comments on. */
    public Configuration previewed() {
        return with(
                identity,
                baseUrl,
                owner.unpublished(),
                root,
                languages.stream().map(Configuration::previewed).toList());
    }

    /** The same settings for the pages at another place. */
    Configuration rooted(LanguageRoot otherRoot) {
        return with(identity, baseUrl, otherRoot, languages);
    }

    private Configuration with(
            Identity otherIdentity, URI otherBaseUrl, LanguageRoot otherRoot, List<Configuration> otherLanguages) {
        return with(otherIdentity, otherBaseUrl, owner, otherRoot, otherLanguages);
    }

    private Configuration with(
            Identity otherIdentity,
            URI otherBaseUrl,
            OwnerSettings otherOwner,
            LanguageRoot otherRoot,
            List<Configuration> otherLanguages) {
        return new Configuration(
                otherIdentity,
                otherBaseUrl,
                dates,
                writing,
                navigation,
                nav,
                taxonomies,
                featured,
                lists,
                edit,
                rules,
                images,
                pages,
                layout,
                offline,
                params,
                otherOwner,
                otherRoot,
                otherLanguages);
    }
}

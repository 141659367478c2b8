package dev.waybill.render.owner;

import dev.waybill.config.nav.NavigationLink;
import dev.waybill.config.owner.Comments;
import dev.waybill.config.owner.Look;
import dev.waybill.config.owner.OwnerSettings;
import dev.waybill.config.owner.Sources;
import dev.waybill.config.owner.Tracker;
import dev.waybill.config.yaml.Located;
import dev.waybill.media.Pictures;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.Theme;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.SiteFile;
import dev.waybill.site.address.Permalink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What pages show of the owner's settings. */
public final class OwnerViews {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*"); // https://example.org/

    /** Those of giscus.app that are certain; a page in another doesn't exist there. */
    private static final Set<String> GISCUS_LANGUAGES = Set.of(
            "ar", "de", "en", "es", "fr", "id", "it", "ja", "ko", "nl", "pl", "pt", "ro", "ru", "th", "tr", "uk", "vi",
            "zh-CN", "zh-TW");

    private final Site site;
    private final Words words;
    private final OwnerSettings settings;
    private final OwnerSources sources;
    private final Map<String, Object> everywhere;

    /** @param site in one language */
    public OwnerViews(Site site, Theme theme) {
        this.site = site;
        this.words = theme.words();
        this.settings = site.configuration().owner();
        this.sources = new OwnerSources(settings);
        this.everywhere = everywhere(OwnerFiles.of(site, theme));
    }

    /** What every page has; empty if the owner sets nothing of it. */
    public Map<String, Object> everywhere() {
        return everywhere;
    }

    /** What the page of a source file, or another, loads from other hosts. */
    public Sources sources(Optional<Page> page, boolean guarded) {
        return sources.of(page, guarded);
    }

    /** What a page has by itself: services and videos. */
    public Map<String, Object> ofPage(Optional<Page> page, boolean guarded) {
        Optional<Comments> comments = sources.comments(page, guarded);
        boolean embeds = page.filter(any -> !any.document().frames().isEmpty()).isPresent();
        return new View()
                .withSome(
                        "analytics",
                        sources.trackers(page, guarded).stream()
                                .map(OwnerViews::tracker)
                                .toList())
                .with("comments", comments.map(this::comments))
                .with("embeds", embeds ? Optional.of(true) : Optional.empty())
                .map();
    }

    private static Map<String, Object> tracker(Tracker tracker) {
        return new View()
                .with("script", tracker.script())
                .with("domain", Optional.ofNullable(tracker.attributes().get("domain")))
                .with("website", Optional.ofNullable(tracker.attributes().get("website-id")))
                .with("endpoint", Optional.ofNullable(tracker.attributes().get("goatcounter")))
                .map();
    }

    private Map<String, Object> comments(Comments comments) {
        if (comments instanceof Comments.Giscus giscus) {
            return new View()
                    .with("giscus", giscus.host())
                    .with("note", words.text("comments.from", hostName(giscus.host())))
                    .with("language", giscusLanguage())
                    .with("repository", giscus.repository())
                    .with("repositoryId", giscus.repositoryId())
                    .with("category", giscus.category())
                    .with("categoryId", giscus.categoryId())
                    .map();
        }
        Comments.Waline waline = (Comments.Waline) comments;
        return new View()
                .with("waline", waline.server())
                .with("note", words.text("comments.from", hostName(waline.server())))
                .with("language", site.configuration().identity().language())
                .with("script", address(waline.script()))
                .with("style", address(waline.style()))
                .map();
    }

    /** The site's language, or that without its country; English if giscus has neither. */
    private String giscusLanguage() {
        String language = site.configuration().identity().language();
        return Stream.of(language, language.replaceFirst("-.*", ""))
                .filter(GISCUS_LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }

    private static String hostName(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("/.*", "");
    }

    private Map<String, Object> everywhere(OwnerFiles files) {
        Look look = settings.look();
        boolean paper = !look.paper().equals(Look.Shades.NONE);
        return new View()
                .withSome("styles", files.styles().stream().map(OwnerFile::view).toList())
                .withSome(
                        "scripts", files.scripts().stream().map(OwnerFile::view).toList())
                .withSome("icons", new OwnerIcons(site).links())
                .with(
                        "paper",
                        Optional.of(Fields.of(
                                        "light",
                                        files.light().of("paper").css(),
                                        "dark",
                                        files.dark().of("paper").css()))
                                .filter(any -> paper))
                .with("logo", look.logo().map(this::logo))
                .with("footer", footer(look))
                .map();
    }

    private Map<String, Object> logo(Look.Logo logo) {
        return new View()
                .with("light", picture(logo.file()))
                .with("dark", logo.dark().flatMap(this::picture))
                .withText("text", logo.text())
                .map();
    }

    private Optional<Map<String, Object>> picture(Located<String> name) {
        return site.files()
                .named(name.value())
                .map(file -> new View()
                        .with("url", file.permalink().url())
                        .with("width", Pictures.size(file.file()).map(size -> size.width()))
                        .with("height", Pictures.size(file.file()).map(size -> size.height()))
                        .map());
    }

    private Optional<String> address(Located<String> name) {
        return site.files().named(name.value()).map(SiteFile::permalink).map(Permalink::url);
    }

    private Optional<Map<String, Object>> footer(Look look) {
        Map<String, Object> footer = new View()
                .withText("text", look.footer().text())
                .withSome(
                        "links", look.footer().links().stream().map(this::link).toList())
                .withSome(
                        "social",
                        look.social().stream()
                                .map(profile -> Fields.of("name", profile.name(), "url", profile.url()))
                                .toList())
                .with("icp", look.footer().icp())
                .with("psb", look.footer().psb().map(this::police))
                .map();
        return Optional.of(footer).filter(any -> !any.isEmpty());
    }

    private Map<String, Object> police(Look.PoliceRecord record) {
        return new View()
                .with("number", record.number())
                .with("code", record.code())
                .with("icon", record.icon().flatMap(this::address))
                .map();
    }

    private Map<String, Object> link(NavigationLink link) {
        String url = link.url().map(Located::value).orElse("");
        if (ELSEWHERE.matcher(url).matches()) {
            return Fields.of("title", link.title(), "external", url);
        }
        Permalink target = link.page()
                .flatMap(path -> site.pageWithin(path.value()))
                .map(Page::permalink)
                .orElseGet(() -> new Permalink(url.replaceFirst("^/+", "")));
        return Fields.of("title", link.title(), "url", target.url());
    }

    /** The names of theme files that no page of the site needs. */
    public static List<String> unused(Site site) {
        boolean embeds = site.languages().sites().stream()
                .flatMap(language -> language.pages().stream())
                .anyMatch(page -> !page.document().frames().isEmpty());
        boolean comments = site.languages().sites().stream()
                .anyMatch(
                        language -> language.configuration().owner().comments().isPresent());
        boolean tabs = site.languages().sites().stream()
                .flatMap(language -> language.pages().stream())
                .anyMatch(page -> page.document().hasTabs());
        return new View()
                        .with("tabs", tabs)
                        .with("embed", embeds)
                        .with("comments", comments)
                        .with("parts", embeds || comments)
                        .map()
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue().equals(false))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}

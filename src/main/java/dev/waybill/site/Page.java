package dev.waybill.site;

import dev.waybill.document.Document;
import dev.waybill.document.FrontMatter;
import dev.waybill.site.address.NaturalOrder;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.schedule.Freshness;
import dev.waybill.site.schedule.Unpublished;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document with its place in the site.
 *
 * @param section the folder it belongs to, such as {@code aliexpress}; empty for the root
 * @param summary the editor's, or the beginning of the first paragraph
 * @param date when it was published, in the site's time zone
 * @param updated when it was last changed, in the site's time zone
 * @param freshness when its facts were last verified
 * @param steps the freshness of steps that have their own, by their ids on the page
 * @param unpublished why a build without extra options would leave it out
 * @param aliases old addresses that redirect to it
 */
public record Page(
        Document document,
        PageKind kind,
        Permalink permalink,
        String section,
        String summary,
        Optional<LocalDateTime> date,
        Optional<LocalDateTime> updated,
        Optional<Freshness> freshness,
        Map<String, Freshness> steps,
        Optional<Unpublished> unpublished,
        List<Permalink> aliases) {
    /** By date, pages without one last; of equal dates by path. */
    public static final Comparator<Page> NEWEST_FIRST = Comparator.comparing(
                    (Page page) -> page.date().orElse(LocalDateTime.MIN), Comparator.reverseOrder())
            .thenComparing(Page::path, NaturalOrder.OF_TEXT);

    /** Code points of a summary taken from the first paragraph. */
    private static final int EXCERPT = 100;

    /** Characters read per minute: Hugo's figure for Chinese, Japanese and Korean. */
    private static final int READ_IN_A_MINUTE = 500;

    public Page {
        steps = Map.copyOf(steps);
        aliases = List.copyOf(aliases);
    }

    /** The source path without {@code .md}, such as {@code aliexpress/exit}. */
    public String id() {
        return document.id();
    }

    /** The source path under {@code content/}. */
    public String path() {
        return document.path();
    }

    public FrontMatter frontMatter() {
        return document.frontMatter();
    }

    /** Whether lists, feeds and the search have it. */
    public boolean isListed() {
        return frontMatter().placement().listed();
    }

    public String title() {
        return frontMatter().title();
    }

    /** The summary that a page of the document has. */
    static String summary(Document document) {
        return document.frontMatter().metadata().summary().orElseGet(() -> excerpt(document.firstParagraph()));
    }

    /** Whether the summary is the editor's own or the complete first paragraph. */
    public boolean hasWholeSummary() {
        String text = document.firstParagraph();
        return frontMatter().metadata().summary().isPresent()
                || !text.isEmpty() && text.codePointCount(0, text.length()) <= EXCERPT;
    }

    /** The editor's description for search engines, or else the summary. */
    public String description() {
        return frontMatter().metadata().description().orElse(summary);
    }

    /** The later of its publication and update dates. */
    public Optional<LocalDateTime> lastChanged() {
        return updated.isPresent() ? updated : date;
    }

    /** Whole minutes, at least 1. */
    public int readingMinutes() {
        return Math.max(1, Math.round((float) document.readingUnits() / READ_IN_A_MINUTE));
    }

    private static String excerpt(String text) {
        if (text.codePointCount(0, text.length()) <= EXCERPT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    /** Uses only its path, because hashing all fields would traverse half the site. */
    @Override
    public int hashCode() {
        return path().hashCode();
    }
}

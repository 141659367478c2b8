package dev.waybill.document;

import dev.waybill.config.nav.NavEntry;
import dev.waybill.config.yaml.DateTime;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The front matter of a page; {@link FrontMatterKeys} describes each key.
 *
 * @param title that of the first-level heading if the front matter has none; empty if both are missing
 * @param ignore rules whose warnings are turned off for the page
 * @param written the keys that the page or a folder above it sets, of those that a folder can set
 * @param cascade what the page of a folder sets for itself and all pages below
 */
public record FrontMatter(
        String title,
        Metadata metadata,
        Dates dates,
        boolean draft,
        Address address,
        Terms terms,
        Display display,
        Placement placement,
        Search search,
        ListSettings checklist,
        Facts facts,
        Set<Rule> ignore,
        Map<String, Object> params,
        Set<String> written,
        Optional<Located<FrontMatter>> cascade) {
    public FrontMatter {
        ignore = Set.copyOf(ignore);
        written = Set.copyOf(written);
    }

    /** What lists, feeds and search engines say of the page. */
    public record Metadata(
            Optional<String> description,
            Optional<String> summary,
            Optional<String> author,
            Optional<Located<String>> image) {}

    public record Dates(
            Optional<Located<DateTime>> date,
            Optional<Located<DateTime>> updated,
            Optional<Located<DateTime>> publishDate,
            Optional<Located<DateTime>> expiryDate) {
        /** When the page appears. */
        public Optional<Located<DateTime>> appearance() {
            return publishDate.or(this::date);
        }
    }

    public record Address(Optional<Located<String>> slug, List<Located<String>> aliases) {
        public Address {
            aliases = List.copyOf(aliases);
        }
    }

    public record Terms(Optional<Located<String>> category, List<Located<String>> tags, List<Located<String>> topics) {
        public Terms {
            tags = List.copyOf(tags);
            topics = List.copyOf(topics);
        }
    }

    /**
     * Where the page stands in lists, and what is shown beside its text.
     *
     * @param comments whether readers may comment on it, where the site has a service for that
     */
    public record Display(Optional<Integer> weight, boolean toc, boolean comments, List<Located<String>> related) {
        public Display {
            related = List.copyOf(related);
        }
    }

    /**
     * Where the page stands in the site's navigation.
     *
     * @param navTitle its title there and in breadcrumbs
     * @param hidden whether the generated tree leaves it out
     * @param collapsed whether its branch is closed at first, where it says so
     * @param listed whether lists, feeds and the search have it
     * @param layout {@link #DOCS} or {@link #DEFAULT}; empty for the layout of its kind
     * @param template the name of the site's own layout, which stands for that one
     * @param nav the part of the tree below the page's folder; empty where folders decide
     */
    public record Placement(
            Optional<String> navTitle,
            boolean hidden,
            Optional<Boolean> collapsed,
            boolean listed,
            Optional<String> layout,
            Optional<String> template,
            List<NavEntry> nav) {
        /** The layout of documentation: with the tree of pages. */
        public static final String DOCS = "docs";

        /** The layout of the page's kind, also below a folder with another one. */
        public static final String DEFAULT = "default";

        public Placement {
            nav = List.copyOf(nav);
        }

        public boolean isDocs() {
            return layout.filter(DOCS::equals).isPresent();
        }
    }

    public record Search(boolean exclude, double boost) {}

    /** @param ask questions by condition, in the order written */
    public record ListSettings(Optional<Located<String>> id, Map<String, Located<String>> ask) {}

    /** When the page's facts were checked, how often they must be, and where they come from. */
    public record Facts(
            Optional<Located<DateTime>> verified, Optional<Integer> verifyEvery, List<Located<String>> source) {
        public Facts {
            source = List.copyOf(source);
        }
    }

    /** The same with another title. */
    public FrontMatter titled(String otherTitle) {
        return new FrontMatter(
                otherTitle,
                metadata,
                dates,
                draft,
                address,
                terms,
                display,
                placement,
                search,
                checklist,
                facts,
                ignore,
                params,
                written,
                cascade);
    }

    /** The same with the values of a folder's cascade for the keys that this one doesn't set. */
    public FrontMatter below(FrontMatter folder) {
        Inheritance from = new Inheritance(this, folder);
        Map<String, Object> allParams = new LinkedHashMap<>(folder.params);
        allParams.putAll(params);
        Set<String> allWritten = new TreeSet<>(folder.written);
        allWritten.addAll(written);
        return new FrontMatter(
                title,
                new Metadata(
                        metadata.description,
                        metadata.summary,
                        from.of("author", all -> all.metadata.author),
                        metadata.image),
                new Dates(
                        dates.date,
                        dates.updated,
                        from.of("publishDate", all -> all.dates.publishDate),
                        from.of("expiryDate", all -> all.dates.expiryDate)),
                from.of("draft", FrontMatter::draft),
                address,
                new Terms(
                        from.of("category", all -> all.terms.category),
                        from.of("tags", all -> all.terms.tags),
                        from.of("topics", all -> all.terms.topics)),
                new Display(
                        display.weight,
                        from.of("toc", all -> all.display.toc),
                        from.of("comments", all -> all.display.comments),
                        display.related),
                new Placement(
                        placement.navTitle,
                        from.of("hidden", all -> all.placement.hidden),
                        from.of("collapsed", all -> all.placement.collapsed),
                        from.of("listed", all -> all.placement.listed),
                        from.of("layout", all -> all.placement.layout),
                        from.of("layout", all -> all.placement.template),
                        placement.nav),
                from.of("search", FrontMatter::search),
                checklist,
                new Facts(
                        from.of("verified", all -> all.facts.verified),
                        from.of("verifyEvery", all -> all.facts.verifyEvery),
                        from.of("source", all -> all.facts.source)),
                from.of("ignore", FrontMatter::ignore),
                allParams,
                allWritten,
                cascade);
    }

    /** Which of two has the value of a key: the page, unless only the folder sets it. */
    private record Inheritance(FrontMatter page, FrontMatter folder) {
        <T> T of(String key, Function<FrontMatter, T> value) {
            boolean inherited = !page.written.contains(key) && folder.written.contains(key);
            return value.apply(inherited ? folder : page);
        }
    }
}

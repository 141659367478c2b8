package dev.waybill.document;

import dev.waybill.config.yaml.DateTime;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The front matter of a page; {@link FrontMatterKeys} describes each key.
 *
 * @param title that of the first-level heading if the front matter has none; empty if both are missing
 * @param ignore rules whose warnings are turned off for the page
 */
public record FrontMatter(
        String title,
        Metadata metadata,
        Dates dates,
        boolean draft,
        Address address,
        Terms terms,
        Display display,
        Search search,
        ListSettings checklist,
        Facts facts,
        Set<Rule> ignore,
        Map<String, Object> params) {
    public FrontMatter {
        ignore = Set.copyOf(ignore);
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

    /** Where the page stands in lists, and what is shown beside its text. */
    public record Display(Optional<Integer> weight, boolean toc, List<Located<String>> related) {
        public Display {
            related = List.copyOf(related);
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
                otherTitle, metadata, dates, draft, address, terms, display, search, checklist, facts, ignore, params);
    }
}

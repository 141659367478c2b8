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
 * @param title that of the first-level heading if the front matter has none; empty if both are missing, which is an error
 * @param checklist the checklist's id
 * @param ask questions by condition, in the order written
 * @param ignore rules whose warnings are turned off for the page
 */
public record FrontMatter(
        String title,
        Optional<String> description,
        Optional<String> summary,
        Optional<Located<DateTime>> date,
        Optional<Located<DateTime>> updated,
        boolean draft,
        Optional<Located<DateTime>> publishDate,
        Optional<Located<DateTime>> expiryDate,
        Optional<Located<String>> slug,
        List<Located<String>> aliases,
        Optional<Located<String>> category,
        List<Located<String>> tags,
        List<Located<String>> topics,
        Optional<Integer> weight,
        Optional<Located<String>> image,
        Optional<String> author,
        boolean toc,
        List<Located<String>> related,
        boolean searchExclude,
        double searchBoost,
        Optional<Located<String>> checklist,
        Map<String, Located<String>> ask,
        Optional<Located<DateTime>> verified,
        Optional<Integer> verifyEvery,
        List<Located<String>> source,
        Set<Rule> ignore,
        Map<String, Object> params) {
    public FrontMatter {
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
        topics = List.copyOf(topics);
        related = List.copyOf(related);
        source = List.copyOf(source);
        ignore = Set.copyOf(ignore);
    }

    /** The same with another title. */
    public FrontMatter titled(String otherTitle) {
        return new FrontMatter(
                otherTitle,
                description,
                summary,
                date,
                updated,
                draft,
                publishDate,
                expiryDate,
                slug,
                aliases,
                category,
                tags,
                topics,
                weight,
                image,
                author,
                toc,
                related,
                searchExclude,
                searchBoost,
                checklist,
                ask,
                verified,
                verifyEvery,
                source,
                ignore,
                params);
    }
}

package dev.waybill.site;

import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the articles of each topic: those that name the topic, and those with one of its tags. */
final class TopicArticles {
    private TopicArticles() {}

    /** @param id the topic's */
    static Topic of(String id, Page page, List<Page> articles) {
        Set<String> tags = page.frontMatter().terms().tags().stream()
                .map(tag -> TermIndex.key(tag.value()))
                .collect(Collectors.toSet());
        return new Topic(
                id,
                page,
                articles.stream()
                        .filter(article -> names(article, id) || hasOne(article, tags))
                        .sorted(asLinked(page))
                        .toList());
    }

    /** In the order in which the topic's own text links to them, then the others. */
    private static Comparator<Page> asLinked(Page topic) {
        Map<String, Integer> places = new HashMap<>();
        for (Link link : topic.document().links()) {
            if (link.target() instanceof LinkTarget.Content content) {
                PagePaths.of(content.path()).forEach(path -> places.putIfAbsent(path, places.size()));
            }
        }
        return Comparator.comparing(article -> places.getOrDefault(article.path(), Integer.MAX_VALUE));
    }

    private static boolean names(Page article, String id) {
        return article.frontMatter().terms().topics().stream()
                .anyMatch(topic -> topic.value().equals(id));
    }

    private static boolean hasOne(Page article, Set<String> tags) {
        return article.frontMatter().terms().tags().stream().anyMatch(tag -> tags.contains(TermIndex.key(tag.value())));
    }
}

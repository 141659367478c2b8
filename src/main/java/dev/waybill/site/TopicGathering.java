package dev.waybill.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which articles a topic gathers: by hand, where an article names the topic, and by tag, where it has one of the topic's. */
final class TopicGathering {
    private TopicGathering() {}

    static Topic of(Page page, List<Page> articles) {
        String id = new Topic(page, List.of()).id();
        Set<String> tags = page.frontMatter().tags().stream()
                .map(tag -> TermIndex.key(tag.value()))
                .collect(Collectors.toSet());
        return new Topic(
                page,
                articles.stream()
                        .filter(article -> names(article, id) || hasOne(article, tags))
                        .toList());
    }

    private static boolean names(Page article, String id) {
        return article.frontMatter().topics().stream()
                .anyMatch(topic -> topic.value().equals(id));
    }

    private static boolean hasOne(Page article, Set<String> tags) {
        return article.frontMatter().tags().stream().anyMatch(tag -> tags.contains(TermIndex.key(tag.value())));
    }
}

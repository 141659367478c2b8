package dev.waybill.site;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.site.address.Permalink;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Articles grouped by a key of their front matter that the site chooses.
 *
 * @param name the key
 * @param permalink of the overview
 * @param terms sorted like tags
 * @param byKey the same by name
 */
public record Taxonomy(String name, String title, Permalink permalink, List<Term> terms, Map<String, Term> byKey) {
    public Taxonomy {
        terms = List.copyOf(terms);
        byKey = Collections.unmodifiableMap(byKey);
    }

    static Taxonomy of(dev.waybill.config.Taxonomy written, Permalink at, List<Page> articles) {
        String name = written.name().value();
        List<Term> terms = TermIndex.of(
                articles,
                Optional.of(at),
                page -> names(page, name)
                        .map(text -> new Located<>(text, Location.ofFile("content/" + page.path())))
                        .toList());
        Map<String, Term> byKey =
                terms.stream().collect(Collectors.toMap(term -> TermIndex.key(term.name()), Function.identity()));
        return new Taxonomy(name, written.title(), at, terms, byKey);
    }

    /** The terms of an article, in the order written. */
    public List<Term> of(Page page) {
        return names(page, name)
                .flatMap(text -> Optional.ofNullable(byKey.get(TermIndex.key(text))).stream())
                .distinct()
                .toList();
    }

    /** One text or a list of them; a key that the program doesn't know may have any value. */
    private static Stream<String> names(Page page, String name) {
        Object value = page.frontMatter().params().get(name);
        Stream<?> values = value instanceof Collection<?> list ? list.stream() : Stream.ofNullable(value);
        return values.filter(one -> one instanceof String || one instanceof Number || one instanceof Boolean)
                .map(String::valueOf);
    }
}

package dev.waybill.site;

import dev.waybill.config.yaml.Located;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.address.Slug;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Articles grouped by their tags or categories. Names that differ only in case, width, or in a hyphen for a space are the same. */
final class TermIndex {
    private TermIndex() {}

    /** @param list the address of the list of the names; empty where the site has none, and then no names */
    static List<Term> of(List<Page> articles, Optional<Permalink> list, Function<Page, List<Located<String>>> namesOf) {
        return list.map(at -> at(at.path(), articles, namesOf)).orElse(List.of());
    }

    private static List<Term> at(String folder, List<Page> articles, Function<Page, List<Located<String>>> namesOf) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Page>> pages = new LinkedHashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (Page article : articles) {
            for (Located<String> name : namesOf.apply(article)) {
                String key = keys.computeIfAbsent(name.value(), TermIndex::key);
                names.merge(key, name.value().strip(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                List<Page> gathered = pages.computeIfAbsent(key, absent -> new ArrayList<>());
                if (gathered.isEmpty()
                        || !gathered.get(gathered.size() - 1).path().equals(article.path())) {
                    gathered.add(article);
                }
            }
        }
        Map<String, String> slugs = slugs(pages.keySet());
        return pages.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry -> new Term(
                        names.getOrDefault(entry.getKey(), entry.getKey()),
                        new Permalink(folder + slugs.getOrDefault(entry.getKey(), "") + "/"),
                        entry.getValue()))
                .sorted(Comparator.comparing((Term term) -> -term.articles().size())
                        .thenComparing(Term::name))
                .toList();
    }

    /** A slug leaves signs out, so that C, C++ and C# have the same. Those with signs get words for them then: {@code c-plus-plus}. */
    private static Map<String, String> slugs(Set<String> keys) {
        Map<String, String> slugs = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (String key : new TreeSet<>(keys)) {
            String slug = Slug.of(key);
            if (!taken.add(slug)) {
                slug = Slug.of(key.replace("+", "-plus").replace("#", "-sharp"));
                taken.add(slug);
            }
            slugs.put(key, slug);
        }
        return slugs;
    }

    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", "-");
    }
}

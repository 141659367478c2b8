package dev.waybill.migration.jekyll;

import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.model.ForeignLanguage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The languages of a project that says {@code lang:} in each page and keeps those of each other language in a folder named by it. */
final class PageLanguages {
    private PageLanguages() {}

    /**
     * The main language first; none if the pages don't lie so.
     *
     * @param main that of the configuration, or else of the pages outside such folders
     */
    static List<ForeignLanguage> of(Collection<Draft> pages, String main) {
        Map<String, List<Draft>> folders = new TreeMap<>(pages.stream()
                .collect(Collectors.groupingBy(
                        page -> page.path().replaceFirst("/?[^/]*$", "").replaceFirst("/.*", ""))));
        List<ForeignLanguage> others = new ArrayList<>();
        folders.forEach((folder, inside) -> {
            if (!folder.isEmpty() && inside.stream().allMatch(page -> isNamed(folder, page))) {
                others.add(new ForeignLanguage(language(inside.get(0)), "", folder));
            }
        });
        String first = main.isEmpty()
                ? folders.getOrDefault("", List.of()).stream()
                        .map(PageLanguages::language)
                        .filter(language -> !language.isEmpty())
                        .findFirst()
                        .orElse("en")
                : main;
        if (others.isEmpty()
                || others.stream().anyMatch(language -> language.tag().equalsIgnoreCase(first))) {
            return List.of();
        }
        others.add(0, new ForeignLanguage(first, "", ""));
        return others;
    }

    private static boolean isNamed(String folder, Draft page) {
        return language(page).equalsIgnoreCase(folder.replace('_', '-'));
    }

    /** As a tag in its usual case, such as {@code zh-Hans}. */
    private static String language(Draft page) {
        return Values.text(page.frontMatter(), "lang")
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .orElse("");
    }
}

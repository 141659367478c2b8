package dev.waybill.migration.write;

import dev.waybill.config.ConfigurationKeys;
import dev.waybill.migration.model.ForeignPage;
import dev.waybill.migration.model.ForeignSite;
import dev.waybill.migration.model.NavigationEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code waybill.yaml} of an imported site. It uses a key only if a build knows it. */
final class SiteConfiguration {
    private static final String UNKNOWN_ADDRESS = "https://example.org/";

    private final ForeignSite site;

    SiteConfiguration(ForeignSite site) {
        this.site = site;
    }

    String text() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("title", site.title());
        if (!site.description().isBlank()) {
            keys.put("description", site.description().strip().replaceAll("\\s+", " "));
        }
        keys.put("baseUrl", site.address().orElse(UNKNOWN_ADDRESS));
        keys.put("language", site.language());
        List<Map<String, Object>> navigation = knows("nav") ? nested(site.navigation()) : flat();
        if (!navigation.isEmpty()) {
            keys.put(knows("nav") ? "nav" : "navigation", navigation);
        }
        boolean broken = site.losses().stream()
                .anyMatch(loss -> loss.kind().equals("link") || loss.kind().equals("image"));
        if (broken && site.address().isEmpty()) {
            // The links that lead nowhere did so before; the editor decides when they become errors.
            keys.put("rules", Map.of("broken-link", "warning"));
        }
        if (site.formulas() && knows("math")) {
            keys.put("math", true);
        }
        return YamlText.of(keys);
    }

    private static boolean knows(String key) {
        return ConfigurationKeys.TABLE.names().contains(key);
    }

    private static List<Map<String, Object>> nested(List<NavigationEntry> entries) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (NavigationEntry entry : entries) {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("title", entry.title());
            entry.page().ifPresent(page -> keys.put("page", page));
            entry.url().ifPresent(url -> keys.put("url", url));
            if (!entry.children().isEmpty()) {
                keys.put("children", nested(entry.children()));
            }
            all.add(keys);
        }
        return all;
    }

    /** The header's links: each leads to the first page below it. */
    private List<Map<String, Object>> flat() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (NavigationEntry entry : site.navigation()) {
            Optional<NavigationEntry> first = below(entry)
                    .filter(each -> each.page().isPresent() || each.url().isPresent())
                    .findFirst();
            first.ifPresent(link -> {
                Map<String, Object> keys = new LinkedHashMap<>();
                keys.put("title", entry.title());
                link.page().ifPresent(page -> keys.put("page", page));
                link.url().ifPresent(url -> keys.put("url", url));
                all.add(keys);
            });
        }
        return all.stream().limit(12).toList();
    }

    private static Stream<NavigationEntry> below(NavigationEntry entry) {
        return Stream.concat(Stream.of(entry), entry.children().stream().flatMap(SiteConfiguration::below));
    }

    /** A page's file. */
    static String page(ForeignPage page) {
        return page.frontMatter().isEmpty()
                ? page.body()
                : "---\n" + YamlText.of(page.frontMatter()) + "---\n\n" + page.body();
    }
}

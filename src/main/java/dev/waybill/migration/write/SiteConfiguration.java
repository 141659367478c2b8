package dev.waybill.migration.write;

import dev.waybill.migration.model.ForeignPage;
import dev.waybill.migration.model.ForeignSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code waybill.yaml} of an imported site. */
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
        List<Object> nav = new TreeEntries(site.pages()).of(site.navigation());
        if (!nav.isEmpty()) {
            keys.put("nav", nav);
        }
        List<Object> links = MenuLinks.of(site.menu());
        if (!links.isEmpty()) {
            keys.put("navigation", links);
        }
        boolean broken = site.losses().stream()
                .anyMatch(loss -> loss.kind().equals("link") || loss.kind().equals("image"));
        if (broken && site.address().isEmpty()) {
            // The links that lead nowhere did so before; the editor decides when they become errors.
            keys.put("rules", Map.of("broken-link", "warning"));
        }
        if (site.formulas()) {
            keys.put("math", true);
        }
        return YamlText.of(LanguageSettings.of(site, keys));
    }

    /** A page's file. */
    static String page(ForeignPage page) {
        return page.frontMatter().isEmpty()
                ? page.body()
                : "---\n" + YamlText.of(page.frontMatter()) + "---\n\n" + page.body();
    }
}

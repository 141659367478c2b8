package dev.waybill.check;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.site.Site;
import dev.waybill.site.navigation.NavigationTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with {@code nav:}. Where all languages share one, an entry is reported once, with the languages that lack its page. */
final class NavigationCheck {
    private final List<Site> languages;

    NavigationCheck(Site site) {
        this.languages = site.languages().sites();
    }

    /** A rule at a place. */
    private record Key(Rule rule, Location location) {}

    List<Diagnostic> diagnostics() {
        Map<Key, Map<String, Diagnostic>> found = new LinkedHashMap<>();
        for (Site site : languages) {
            String tag = site.configuration().identity().language();
            for (Diagnostic one : NavigationTree.of(site).diagnostics()) {
                found.computeIfAbsent(new Key(one.rule(), one.location()), key -> new LinkedHashMap<>())
                        .putIfAbsent(tag, one);
            }
        }
        return found.values().stream().map(this::once).toList();
    }

    private Diagnostic once(Map<String, Diagnostic> byLanguage) {
        Diagnostic first = byLanguage.values().iterator().next();
        if (languages.size() < 2 || first.location().path().startsWith("content/")) {
            return first;
        }
        String tags = byLanguage.keySet().stream().collect(Collectors.joining(", "));
        return new Diagnostic(
                first.rule(),
                first.severity(),
                first.location(),
                Message.of("%s (language: %s)", first.message(), tags),
                Message.of("%s, or give a language a 'nav' of its own under 'languages'", first.fix()),
                first.quickFix());
    }
}

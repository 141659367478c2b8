package dev.waybill.check;

import dev.waybill.config.Configuration.NavigationLink;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.site.HiddenPage;
import dev.waybill.site.Page;
import dev.waybill.site.RelativePath;
import dev.waybill.site.Site;
import dev.waybill.site.Topic;
import dev.waybill.yaml.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page or topic that front matter or configuration names exists. */
final class ReferenceCheck {
    private final Site site;
    private final List<String> paths;
    private final List<String> topics;
    private final List<Diagnostic> faults = new ArrayList<>();

    ReferenceCheck(Site site) {
        this.site = site;
        this.paths = site.pages().stream().map(Page::path).toList();
        this.topics = site.topics().stream().map(Topic::id).toList();
    }

    List<Diagnostic> faults() {
        for (Page page : site.pages()) {
            page.frontMatter().topics().forEach(this::topic);
            page.frontMatter().related().forEach(path -> related(page, path));
        }
        site.configuration().featured().forEach(this::topic);
        site.configuration().navigation().forEach(this::navigation);
        return faults;
    }

    private void topic(Located<String> id) {
        if (site.topic(id.value()).isEmpty()) {
            faults.add(Diagnostic.of(
                    Rule.UNKNOWN_TOPIC,
                    id.location(),
                    "no topic '" + id.value() + "'" + Suggestion.question(id.value(), topics),
                    topics.isEmpty()
                            ? "add content/topics/" + id.value() + ".md"
                            : "topics: " + String.join(", ", topics)));
        }
    }

    private void related(Page page, Located<String> written) {
        Optional<String> path = RelativePath.resolve(page.path(), written.value());
        boolean self = path.equals(Optional.of(page.path()));
        if (self) {
            faults.add(unknown(written, "a page can't be related to itself"));
        } else if (path.flatMap(site::page).isEmpty()) {
            faults.add(unknown(written, noPage(path.orElse(written.value()))));
        }
    }

    private void navigation(NavigationLink link) {
        link.page()
                .filter(path -> site.page(path.value()).isEmpty())
                .ifPresent(path -> faults.add(unknown(path, noPage(path.value()))));
        if (link.page().isPresent() == link.url().isPresent()) {
            Location at = link.page().or(link::url).map(Located::location).orElse(Location.ofFile("waybill.yaml"));
            faults.add(Diagnostic.of(
                    Rule.BAD_VALUE,
                    at,
                    "the navigation link '" + link.title() + "' needs one of 'page' and 'url'",
                    "write 'page: section/_index.md' or 'url: /path/'"));
        }
    }

    private String noPage(String path) {
        HiddenPage hidden = site.hidden().get(path);
        return hidden == null
                ? "no page at 'content/" + path + "'" + Suggestion.question(path, paths)
                : "'content/" + path + "' is " + hidden.reason();
    }

    private static Diagnostic unknown(Located<String> at, String message) {
        return Diagnostic.of(Rule.UNKNOWN_PAGE, at.location(), message, "name a published page by its source path");
    }
}

package dev.waybill.check;

import dev.waybill.config.nav.NavigationLink;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.DiagnosticCollector;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestions;
import dev.waybill.document.FrontMatterKeys;
import dev.waybill.site.HiddenPage;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.Topic;
import dev.waybill.site.address.RelativePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages and topics that front matter or the configuration names exist. */
final class ReferenceCheck {
    /** Topics that a fix lists. They are listed again for every page with a wrong topic, so the list is limited. */
    private static final int NAMED = 20;

    private final Site site;
    private final Suggestions.Known paths;
    private final Suggestions.Known topics;
    private final List<String> topicNames;
    private final DiagnosticCollector diagnostics = new DiagnosticCollector();

    ReferenceCheck(Site site, Suggestions suggestions) {
        this.site = site;
        this.paths = suggestions.among(site.pages().stream().map(Page::path).toList());
        List<String> ids = site.taxonomies().topics().stream().map(Topic::id).toList();
        this.topics = suggestions.among(ids);
        this.topicNames = Stream.concat(ids.stream().limit(NAMED), ids.size() > NAMED ? Stream.of("…") : Stream.empty())
                .toList();
    }

    List<Diagnostic> diagnostics() {
        for (Page page : site.pages()) {
            page.frontMatter().terms().topics().forEach(this::topic);
            page.frontMatter().display().related().forEach(path -> related(page, path));
        }
        site.configuration().featured().forEach(this::topic);
        site.configuration().navigation().forEach(this::navigation);
        site.configuration().taxonomies().forEach(taxonomy -> taxonomy(taxonomy.name()));
        site.configuration().owner().look().footer().links().forEach(this::navigation);
        return diagnostics.kept();
    }

    private void topic(Located<String> id) {
        if (site.topic(id.value()).isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Rule.UNKNOWN_TOPIC,
                    id.location(),
                    Message.of("no topic '%s'%s", id.value(), topics.question(id.value())),
                    topicNames.isEmpty()
                            ? Message.of(
                                    "add content/%s.md",
                                    site.configuration().root().in("topics/" + id.value()))
                            : Message.of("topics: %s", topicNames)));
        }
    }

    private void taxonomy(Located<String> name) {
        if (FrontMatterKeys.TABLE.key(name.value()).isPresent()) {
            diagnostics.add(Diagnostic.of(
                    Rule.BAD_VALUE,
                    name.location(),
                    Message.of("'%s' is a key that front matter has already", name.value()),
                    Message.of("give the taxonomy another name")));
        }
        site.pages().stream()
                .filter(page -> page.frontMatter().params().get(name.value()) instanceof Map)
                .forEach(page -> diagnostics.add(Diagnostic.of(
                        Rule.BAD_VALUE,
                        new Location("content/" + page.path(), 1, 1, 1),
                        Message.of("'%s' is a map, and a taxonomy has a list of terms", name.value()),
                        Message.of("write '%s: [one, two]'", name.value()))));
    }

    private void related(Page page, Located<String> written) {
        Optional<String> path = RelativePath.resolve(page.path(), written.value());
        boolean self = path.equals(Optional.of(page.path()));
        if (self) {
            diagnostics.add(unknown(written, Message.of("a page can't be related to itself")));
        } else if (path.flatMap(site::page).isEmpty()) {
            diagnostics.add(unknown(written, noPage(path.orElse(written.value()))));
        }
    }

    private void navigation(NavigationLink link) {
        link.page()
                .filter(path -> site.pageWithin(path.value()).isEmpty())
                .ifPresent(path -> diagnostics.add(
                        unknown(path, noPage(site.configuration().root().in(path.value())))));
        link.items().forEach(this::navigation);
        boolean menu =
                !link.items().isEmpty() && link.page().isEmpty() && link.url().isEmpty();
        if (!menu && link.page().isPresent() == link.url().isPresent()) {
            Location at = link.page().or(link::url).map(Located::location).orElse(Location.ofFile("waybill.yaml"));
            diagnostics.add(Diagnostic.of(
                    Rule.BAD_VALUE,
                    at,
                    Message.of("the navigation link '%s' needs one of 'page' and 'url'", link.title()),
                    Message.of("write 'page: section/_index.md' or 'url: /path/'")));
        }
    }

    private Message noPage(String path) {
        HiddenPage hidden = site.hidden().get(path);
        return hidden == null
                ? Message.of("no page at 'content/%s'%s", path, paths.question(path))
                : Message.of("'content/%s' is %s", path, hidden.reason());
    }

    private static Diagnostic unknown(Located<String> at, Message message) {
        return Diagnostic.of(
                Rule.UNKNOWN_PAGE, at.location(), message, Message.of("name a published page by its source path"));
    }
}

package dev.waybill.check;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.DiagnosticCollector;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.diagnostic.Suggestions;
import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.address.RelativePath;
import java.util.List;
import java.util.Optional;

/** A link inside the site leads to a page, file or heading that exists. */
final class LinkCheck {
    private final Site site;
    private final SiteAddresses addresses;
    private final Suggestions.Known pages;
    private final Suggestions.Known files;
    private final Suggestions.Known all;
    private final Anchors anchors;

    LinkCheck(Site site, Suggestions suggestions) {
        this.site = site;
        this.addresses = new SiteAddresses(site);
        this.pages = suggestions.among(addresses.pagePaths());
        this.files = suggestions.among(addresses.filePaths());
        this.all = suggestions.among(addresses.all());
        this.anchors = new Anchors(suggestions);
    }

    List<Diagnostic> diagnostics() {
        DiagnosticCollector diagnostics = new DiagnosticCollector();
        site.languages().sites().stream()
                .flatMap(language -> language.pages().stream())
                .forEach(page ->
                        page.document().links().forEach(link -> diagnostic(link).ifPresent(diagnostics::add)));
        return diagnostics.kept();
    }

    private Optional<Diagnostic> diagnostic(Link link) {
        LinkTarget target = link.target();
        if (target instanceof LinkTarget.Content content) {
            return site.linked(target)
                    .map(page -> anchor(link, page, content.fragment()))
                    .orElseGet(() -> leadsSomewhere(content) ? Optional.empty() : Optional.of(broken(link, content)));
        }
        if (target instanceof LinkTarget.SitePath path) {
            return site.linked(target)
                    .map(page -> anchor(link, page, path.fragment()))
                    .orElseGet(
                            () -> addresses.contains(path.path()) ? Optional.empty() : Optional.of(broken(link, path)));
        }
        return Optional.empty();
    }

    private boolean leadsSomewhere(LinkTarget.Content target) {
        return site.files().assets().containsKey(target.path())
                || site.linkedSection(target).isPresent();
    }

    private Diagnostic broken(Link link, LinkTarget.Content target) {
        boolean page = target.path().endsWith(".md");
        return hidden(link)
                .orElseGet(() -> broken(
                        link,
                        (page ? "no page at 'content/" : "no file at 'content/") + target.path() + "'"
                                + inStatic(target).orElseGet(() -> near(link, target)),
                        page
                                ? "link to a source file that exists, by its path from this file"
                                : "link to a file that exists, by its path from this file"));
    }

    private String near(Link link, LinkTarget.Content target) {
        return target.path().endsWith(".md")
                ? pages.question(target.path(), near -> shown(link, near))
                : nearPage(link, target.path())
                        .orElseGet(() -> files.question(target.path(), near -> shown(link, near)));
    }

    /** The page that a path without an ending, or with that of HTML, misspells. */
    private Optional<String> nearPage(Link link, String path) {
        String page = path.replaceAll("(/|\\.html)$", "") + ".md";
        return pages.nearest(page)
                .filter(near -> Suggestion.misspelt(page, List.of(near)))
                .map(near -> ", did you mean '" + shown(link, near) + "'?");
    }

    /** A path as it is written in the file that has the link. */
    private static String shown(Link link, String path) {
        return RelativePath.of(link.location().path().substring("content/".length()), path);
    }

    private Optional<Diagnostic> hidden(Link link) {
        return site.linkedHidden(link.target())
                .map(hidden -> broken(
                        link,
                        "'" + link.written() + "' leads to a page that is " + hidden.reason(),
                        "link to a published page"));
    }

    private Optional<String> inStatic(LinkTarget.Content target) {
        return site.files().staticFiles().containsKey(target.path())
                ? Optional.of(", did you mean '/" + target.path() + "'?")
                : Optional.empty();
    }

    private Diagnostic broken(Link link, LinkTarget.SitePath target) {
        String near = (target.path().endsWith(".md") ? pages : all)
                .nearest(target.path())
                .map(path -> ", did you mean '/" + path + "'?")
                .orElse("");
        return hidden(link)
                .orElseGet(() -> broken(
                        link,
                        "nothing at '/" + target.path() + "'" + near,
                        "link to a source file by its path from this file"));
    }

    private Optional<Diagnostic> anchor(Link link, Page page, String fragment) {
        if (fragment.isEmpty() || anchors.contains(page, fragment)) {
            return Optional.empty();
        }
        String near = anchors.question(page, fragment);
        String ids =
                String.join(", ", page.document().anchors().stream().limit(8).toList());
        return Optional.of(Diagnostic.of(
                Rule.BROKEN_ANCHOR,
                link.location(),
                "no heading '#" + fragment + "' in 'content/" + page.path() + "'" + near,
                ids.isEmpty() ? "that page has no headings; link to it without '#'" : "ids there: " + ids));
    }

    private static Diagnostic broken(Link link, String message, String fix) {
        return Diagnostic.of(Rule.BROKEN_LINK, link.location(), message, fix);
    }
}

package dev.waybill.check;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.DiagnosticCollector;
import dev.waybill.diagnostic.Message;
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
                .forEach(page -> page.document()
                        .links()
                        .forEach(link -> diagnostic(link, page.path()).ifPresent(diagnostics::add)));
        return diagnostics.kept();
    }

    private Optional<Diagnostic> diagnostic(Link link, String from) {
        LinkTarget target = link.target();
        if (target instanceof LinkTarget.Content content) {
            return site.linked(target, from)
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
        return hidden(link).orElseGet(() -> {
            Message near = inStatic(target).or(() -> fromRoot(link, target)).orElseGet(() -> near(link, target));
            return page
                    ? broken(
                            link,
                            Message.of("no page at 'content/%s'%s", target.path(), near),
                            Message.of("link to a source file that exists, by its path from this file"))
                    : broken(
                            link,
                            Message.of("no file at 'content/%s'%s", target.path(), near),
                            Message.of("link to a file that exists, by its path from this file"));
        });
    }

    private Message near(Link link, LinkTarget.Content target) {
        return target.path().endsWith(".md")
                ? pages.question(target.path(), near -> shown(link, near))
                : nearPage(link, target.path())
                        .orElseGet(() -> files.question(target.path(), near -> shown(link, near)));
    }

    /** The page that a path without an ending, or with that of HTML, misspells. */
    private Optional<Message> nearPage(Link link, String path) {
        String page = path.replaceAll("(/|\\.html)$", "") + ".md";
        return pages.nearest(page)
                .filter(near -> Suggestion.misspelt(page, List.of(near)))
                .map(near -> Suggestion.question(Optional.of(shown(link, near))));
    }

    /** A path as it is written in the file that has the link. */
    private static String shown(Link link, String path) {
        return RelativePath.of(link.location().path().substring("content/".length()), path);
    }

    private Optional<Diagnostic> hidden(Link link) {
        return site.linkedHidden(link.target())
                .map(hidden -> broken(
                        link,
                        Message.of("'%s' leads to a page that is %s", link.written(), hidden.reason()),
                        Message.of("link to a published page")));
    }

    private Optional<Message> inStatic(LinkTarget.Content target) {
        return site.files().staticFiles().containsKey(target.path())
                ? Optional.of(Suggestion.question(Optional.of("/" + target.path())))
                : Optional.empty();
    }

    /** The page that the path leads to if it is read from {@code content/}, as docsify reads it. */
    private Optional<Message> fromRoot(Link link, LinkTarget.Content target) {
        String file = link.location().path().substring("content/".length());
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        return Optional.of(target.path())
                .filter(path -> !folder.isEmpty() && path.startsWith(folder))
                .flatMap(path -> site.linked(new LinkTarget.Content(path.substring(folder.length()), "")))
                .map(page -> Suggestion.question(Optional.of(shown(link, page.path()))));
    }

    private Diagnostic broken(Link link, LinkTarget.SitePath target) {
        Message near = (target.path().endsWith(".md") ? pages : all).question(target.path(), path -> "/" + path);
        return hidden(link)
                .orElseGet(() -> broken(
                        link,
                        Message.of("nothing at '/%s'%s", target.path(), near),
                        Message.of("link to a source file by its path from this file")));
    }

    private Optional<Diagnostic> anchor(Link link, Page page, String fragment) {
        if (fragment.isEmpty() || anchors.contains(page, fragment)) {
            return Optional.empty();
        }
        Message near = anchors.question(page, fragment);
        List<String> ids = page.document().anchors().stream().limit(8).toList();
        return Optional.of(Diagnostic.of(
                Rule.BROKEN_ANCHOR,
                link.location(),
                Message.of("no heading '#%s' in 'content/%s'%s", fragment, page.path(), near),
                ids.isEmpty()
                        ? Message.of("that page has no headings; link to it without '#'")
                        : Message.of("ids there: %s", ids)));
    }

    private static Diagnostic broken(Link link, Message message, Message fix) {
        return Diagnostic.of(Rule.BROKEN_LINK, link.location(), message, fix);
    }
}

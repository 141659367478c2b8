package dev.waybill.check;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.FoundFaults;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestions;
import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import dev.waybill.site.HiddenPage;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
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

    List<Diagnostic> faults() {
        FoundFaults faults = new FoundFaults();
        site.pages()
                .forEach(page ->
                        page.document().links().forEach(link -> fault(link).ifPresent(faults::add)));
        return faults.told();
    }

    private Optional<Diagnostic> fault(Link link) {
        if (link.target() instanceof LinkTarget.Content content) {
            return content.path().endsWith(".md") ? page(link, content) : file(link, content);
        }
        if (link.target() instanceof LinkTarget.SitePath sitePath) {
            return address(link, sitePath);
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> page(Link link, LinkTarget.Content target) {
        Optional<Page> page = site.page(target.path());
        if (page.isPresent()) {
            return anchor(link, page.get(), target.fragment());
        }
        HiddenPage hidden = site.hidden().get(target.path());
        if (hidden != null) {
            return broken(
                    link,
                    "'" + link.written() + "' leads to a page that is " + hidden.reason(),
                    "link to a published page");
        }
        String near = pages.question(target.path());
        return broken(
                link,
                "no page at 'content/" + target.path() + "'" + near,
                "link to a source file that exists, by its path from this file");
    }

    private Optional<Diagnostic> file(Link link, LinkTarget.Content target) {
        if (site.assets().containsKey(target.path())) {
            return Optional.empty();
        }
        boolean section = site.page(withSlash(target.path()) + "_index.md").isPresent();
        Optional<Page> article = site.page(target.path().replaceAll("/$", "") + ".md");
        String near = section
                ? ", did you mean '" + link.written().replaceAll("/$", "") + "/_index.md'?"
                : article.map(page -> ", did you mean '" + link.written().replaceAll("/$", "") + ".md'?")
                        .or(() -> inStatic(target))
                        .orElseGet(() -> files.question(target.path()));
        return broken(
                link,
                "no file at 'content/" + target.path() + "'" + near,
                "link to a file that exists, by its path from this file");
    }

    private Optional<String> inStatic(LinkTarget.Content target) {
        return site.staticFiles().containsKey(target.path())
                ? Optional.of(", did you mean '/" + target.path() + "'?")
                : Optional.empty();
    }

    private Optional<Diagnostic> address(Link link, LinkTarget.SitePath target) {
        if (!addresses.contains(target.path())) {
            String near = all.nearest(target.path())
                    .map(path -> ", did you mean '/" + path + "'?")
                    .orElse("");
            return broken(
                    link,
                    "nothing at '/" + target.path() + "'" + near,
                    "link to a source file by its path from this file");
        }
        return site.pageAt(target.path()).flatMap(page -> anchor(link, page, target.fragment()));
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

    private static Optional<Diagnostic> broken(Link link, String message, String fix) {
        return Optional.of(Diagnostic.of(Rule.BROKEN_LINK, link.location(), message, fix));
    }

    private static String withSlash(String path) {
        return path.isEmpty() || path.endsWith("/") ? path : path + "/";
    }
}

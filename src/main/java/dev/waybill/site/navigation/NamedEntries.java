package dev.waybill.site.navigation;

import dev.waybill.config.nav.NavEntry;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestions;
import dev.waybill.site.HiddenPage;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.address.RelativePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pages and folders that entries of {@code nav:} name, found before the tree is built: a generated list or a glob leaves out what an
 * entry elsewhere names, whichever comes first.
 */
final class NamedEntries {
    /** Pages that all globs together may be compared with: under a second. */
    private static final long MOST = 2_000_000;

    private final Site site;
    private final FolderContents contents;
    private final Suggestions.Known paths;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** The first entry that names each page or folder; a folder's path ends in {@code /}. */
    private final Map<String, Location> named = new HashMap<>();

    /** Pages that a folder in the tree lists by itself. */
    private final Set<String> generated = new HashSet<>();

    /** Globs that aren't looked up, because there are too many for the site's pages. */
    private final Set<Location> refused = new HashSet<>();

    private long looked;

    private final Set<String> visited = new HashSet<>();

    /** The folders whose part of the tree is being read. */
    private final Set<String> open = new HashSet<>();

    NamedEntries(Site site, FolderContents contents) {
        this.site = site;
        this.contents = contents;
        this.paths =
                new Suggestions().among(site.pages().stream().map(Page::path).toList());
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether the entry is the one that names the page or the folder. */
    boolean isFirst(NavEntry entry, Destination destination) {
        return entry.title().location().equals(named.get(key(destination)));
    }

    boolean isNamed(Page page) {
        return named.containsKey(page.path());
    }

    boolean isNamed(Section section) {
        return named.containsKey(section.path() + "/")
                || section.page().filter(this::isNamed).isPresent();
    }

    /** Whether some place of the tree other than a glob has the page. */
    boolean isTaken(Page page) {
        return isNamed(page) || generated.contains(page.path());
    }

    void read(List<NavEntry> entries, String file) {
        for (NavEntry entry : entries) {
            if (entry.isGlob()) {
                readGlob(entry, file);
            } else if (entry.path().isPresent()) {
                Destination.of(entry, file, site).ifPresentOrElse(to -> name(entry, to), () -> missing(entry, file));
            }
            read(entry.children(), file);
        }
    }

    /** Whether a glob isn't looked up. */
    boolean isRefused(NavEntry entry) {
        return refused.contains(entry.title().location());
    }

    private void readGlob(NavEntry entry, String file) {
        NavGlob glob = NavGlob.of(entry, file);
        looked += site.pages().size();
        if (looked > MOST) {
            refused.add(entry.title().location());
            diagnostics.add(Diagnostic.of(
                    Rule.TOO_LARGE,
                    glob.location(),
                    Message.of(
                            "too many globs for a site of %s pages",
                            site.pages().size()),
                    Message.of("name folders instead, such as guides/")));
            return;
        }
        List<Section> folders = glob.folders(contents);
        if (folders.isEmpty() && glob.pages(contents).isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Rule.UNKNOWN_PAGE,
                    glob.location(),
                    Message.of("no page matches '%s'", glob.written()),
                    Message.of("write a glob of source paths, such as guides/*.md, or remove the entry")));
        }
        folders.forEach(this::read);
    }

    private void name(NavEntry entry, Destination destination) {
        String key = key(destination);
        boolean circular = destination instanceof Destination.OfSection of
                && open.contains(of.section().path());
        Location first = circular
                ? entry.title().location()
                : named.putIfAbsent(key, entry.title().location());
        if (first != null) {
            diagnostics.add(Diagnostic.of(
                    Rule.REPEATED_NAV_ENTRY,
                    entry.path().orElseThrow().location(),
                    Message.of(
                            "'%s' is in the tree already%s",
                            entry.path().orElseThrow().value(),
                            circular ? Message.NONE : Message.of(", by line %s of %s", first.line(), first.path())),
                    Message.of("name it once")));
        } else if (destination instanceof Destination.OfSection of) {
            of.section()
                    .page()
                    .ifPresent(
                            page -> named.putIfAbsent(page.path(), entry.title().location()));
            if (entry.children().isEmpty()) {
                read(of.section());
            }
        }
    }

    /** A folder as the tree shows it: with its own {@code nav:}, or with all that is in it. */
    void read(Section section) {
        if (!visited.add(section.path())) {
            return;
        }
        open.add(section.path());
        List<NavEntry> nav =
                section.page().map(page -> page.frontMatter().placement().nav()).orElse(List.of());
        if (nav.isEmpty()) {
            contents.of(section)
                    .forEach(item -> item.section()
                            .ifPresentOrElse(
                                    this::read, () -> item.page().ifPresent(page -> generated.add(page.path()))));
        } else {
            read(nav, section.page().map(Page::path).orElse(""));
        }
        open.remove(section.path());
    }

    private static String key(Destination destination) {
        if (destination instanceof Destination.OfPage of) {
            return of.page().path();
        }
        return destination instanceof Destination.OfSection of
                ? of.section().path() + "/"
                : ((Destination.Generated) destination).permalink().url();
    }

    private void missing(NavEntry entry, String file) {
        String written = entry.path().orElseThrow().value();
        Optional<String> path = RelativePath.resolve(file, written);
        Optional<HiddenPage> hidden = path.map(site.hidden()::get);
        diagnostics.add(Diagnostic.of(
                Rule.UNKNOWN_PAGE,
                entry.path().orElseThrow().location(),
                hidden.map(page -> Message.of("'%s' is %s", written, page.reason()))
                        .orElseGet(() -> Message.of(
                                "no page or folder at 'content/%s'%s",
                                path.orElse(written), paths.question(path.orElse(written)))),
                file.isEmpty() || file.endsWith("/")
                        ? Message.of("name a published page or a folder by its path from %s", "content/" + file)
                        : Message.of("name a published page or a folder by its path from this file")));
    }
}

package dev.waybill.site.navigation;

import dev.waybill.config.nav.NavEntry;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.navigation.NavOrder.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Builds the tree of a site: {@code nav:} of the configuration, of the home page and of folders' pages, else the folders. */
final class TreeBuilder {
    private final Site site;
    private final ShortTitles titles;
    private final FolderContents contents;
    private final NamedEntries named;

    /** Source paths of the pages, and of the folders with {@code /} at the end, that the tree has so far. */
    private final Set<String> placed = new HashSet<>();

    private TreeBuilder(Site site, ShortTitles titles) {
        this.site = site;
        this.titles = titles;
        this.contents = new FolderContents(site);
        this.named = new NamedEntries(site, contents);
    }

    static Parsed<NavigationNode> root(Site site, ShortTitles titles) {
        return new TreeBuilder(site, titles).root();
    }

    private Parsed<NavigationNode> root() {
        Section home = site.home();
        List<NavEntry> nav = site.configuration().nav();
        List<NavEntry> second =
                home.page().map(page -> page.frontMatter().placement().nav()).orElse(List.of());
        placed.add("/");
        List<NavigationNode> children;
        if (nav.isEmpty()) {
            named.read(home);
            children = children(home);
        } else {
            String folder = home.path().isEmpty() ? "" : home.path() + "/";
            named.read(nav, folder);
            children = nodes(nav, folder);
        }
        List<Diagnostic> diagnostics = new ArrayList<>(named.diagnostics());
        if (!nav.isEmpty() && !second.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Rule.BAD_VALUE,
                    second.get(0).title().location(),
                    Message.of("the whole tree is in waybill.yaml, so 'nav' of the home page isn't read"),
                    Message.of("keep one of the two")));
        }
        boolean written = !nav.isEmpty()
                || site.pages().stream()
                        .anyMatch(page -> !page.frontMatter().placement().nav().isEmpty());
        if (written) { // folders name every page, or another rule says why one has no address
            diagnostics.addAll(missing());
        }
        return new Parsed<>(root(children), diagnostics);
    }

    /** An entry of the home page beside the others is the top of the tree. */
    private NavigationNode root(List<NavigationNode> children) {
        Section home = site.home();
        Optional<NavigationNode> entry = children.stream()
                .filter(child -> child.permalink().equals(Optional.of(home.permalink()))
                        && child.children().isEmpty())
                .findFirst();
        String title = entry.map(NavigationNode::title)
                .filter(named -> !named.equals(home.title()))
                .or(() -> home.page()
                        .flatMap(page -> page.frontMatter().placement().navTitle()))
                .orElse(site.configuration().identity().title());
        return new NavigationNode(
                title,
                home.page(),
                Optional.of(home.permalink()),
                Optional.empty(),
                Optional.empty(),
                children.stream()
                        .filter(child -> !Optional.of(child).equals(entry))
                        .toList());
    }

    private List<Diagnostic> missing() {
        return site.pages().stream()
                .filter(page -> page.kind() != PageKind.HOME && !placed.contains(page.path()))
                .filter(page -> !page.frontMatter().placement().hidden())
                .map(page -> Diagnostic.of(
                        Rule.PAGE_NOT_IN_NAV,
                        Location.ofFile("content/" + page.path()),
                        Message.of("'content/%s' is nowhere in 'nav'", page.path()),
                        Message.of("name it or its folder there, or set 'hidden: true' in its front matter")))
                .toList();
    }

    private List<NavigationNode> nodes(List<NavEntry> entries, String file) {
        return entries.stream()
                .flatMap(entry -> entry.isGlob() ? matched(entry, file) : node(entry, file).stream())
                .toList();
    }

    private Optional<NavigationNode> node(NavEntry entry, String file) {
        if (entry.isSeparator()) {
            return Optional.of(NavigationNode.separator());
        }
        if (entry.path().isEmpty()) {
            return Optional.of(branch(entry, nodes(entry.children(), file)));
        }
        Optional<Destination> destination = Destination.of(entry, file, site).filter(to -> named.isFirst(entry, to));
        if (destination.isEmpty()) {
            return entry.children().isEmpty()
                    ? Optional.empty()
                    : Optional.of(branch(entry, nodes(entry.children(), file)));
        }
        List<NavigationNode> children = nodes(entry.children(), file);
        if (destination.get() instanceof Destination.OfPage of) {
            return Optional.of(leaf(of.page(), Optional.of(entry), children));
        }
        if (destination.get() instanceof Destination.OfSection of) {
            return Optional.of(folder(of.section(), Optional.of(entry), children));
        }
        Destination.Generated generated = (Destination.Generated) destination.get();
        return Optional.of(new NavigationNode(
                entry.title().value().isEmpty()
                        ? generated.permalink().path()
                        : entry.title().value(),
                Optional.empty(),
                Optional.of(generated.permalink()),
                Optional.empty(),
                entry.collapsed(),
                children));
    }

    /** A title, with an address elsewhere or with entries below it. A folder's page that is the first of them is its page. */
    private static NavigationNode branch(NavEntry entry, List<NavigationNode> children) {
        Optional<NavigationNode> first = children.stream()
                .findFirst()
                .filter(child -> entry.url().isEmpty() && child.children().isEmpty())
                .filter(child -> child.page()
                        .filter(page -> page.kind() == PageKind.SECTION)
                        .isPresent());
        return new NavigationNode(
                entry.title().value(),
                first.flatMap(NavigationNode::page),
                first.flatMap(NavigationNode::permalink),
                entry.url().map(Located::value),
                entry.collapsed(),
                first.isPresent() ? children.subList(1, children.size()) : children);
    }

    private Stream<NavigationNode> matched(NavEntry entry, String file) {
        if (named.isRefused(entry)) {
            return Stream.empty();
        }
        NavGlob glob = NavGlob.of(entry, file);
        Stream<Item> items = Stream.concat(
                glob.pages(contents).stream()
                        .filter(page -> !named.isTaken(page))
                        .map(Item::of),
                glob.folders(contents).stream().map(Item::of));
        List<NavigationNode> nodes = items(items.sorted(NavOrder.OF_ITEMS).toList());
        return entry.title().value().isEmpty() ? nodes.stream() : Stream.of(branch(entry, nodes));
    }

    /** The pages and folders of a list that no entry names. */
    private List<NavigationNode> items(List<Item> items) {
        List<NavigationNode> nodes = new ArrayList<>();
        for (Item item : items) {
            if (item.isHidden()) {
                continue;
            }
            if (item.section().isPresent()) {
                item.section()
                        .filter(section -> !named.isNamed(section) && !placed.contains(section.path() + "/"))
                        .ifPresent(section -> nodes.add(folder(section, Optional.empty(), List.of())));
            } else {
                item.page()
                        .filter(page -> !named.isNamed(page) && !placed.contains(page.path()))
                        .ifPresent(page -> nodes.add(leaf(page, Optional.empty(), List.of())));
            }
        }
        return nodes;
    }

    private List<NavigationNode> children(Section section) {
        List<NavEntry> nav =
                section.page().map(page -> page.frontMatter().placement().nav()).orElse(List.of());
        return nav.isEmpty()
                ? items(contents.of(section))
                : nodes(nav, section.page().map(Page::path).orElse(""));
    }

    private NavigationNode folder(Section section, Optional<NavEntry> entry, List<NavigationNode> given) {
        placed.add(section.path() + "/");
        section.page().ifPresent(page -> placed.add(page.path()));
        return new NavigationNode(
                title(entry).orElseGet(() -> titles.of(section)),
                section.page(),
                Optional.of(section.permalink()),
                Optional.empty(),
                collapsed(entry, section.page()),
                given.isEmpty() ? children(section) : given);
    }

    private NavigationNode leaf(Page page, Optional<NavEntry> entry, List<NavigationNode> children) {
        placed.add(page.path());
        return new NavigationNode(
                title(entry).orElseGet(() -> titles.of(page)),
                Optional.of(page),
                Optional.of(page.permalink()),
                Optional.empty(),
                collapsed(entry, Optional.of(page)),
                children);
    }

    private static Optional<String> title(Optional<NavEntry> entry) {
        return entry.map(named -> named.title().value()).filter(title -> !title.isEmpty());
    }

    private static Optional<Boolean> collapsed(Optional<NavEntry> entry, Optional<Page> page) {
        return entry.flatMap(NavEntry::collapsed)
                .or(() -> page.flatMap(own -> own.frontMatter().placement().collapsed()));
    }
}

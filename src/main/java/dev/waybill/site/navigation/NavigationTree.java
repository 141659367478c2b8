package dev.waybill.site.navigation;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.FrontMatter;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.address.PermalinkRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of a site's pages. Menus, breadcrumbs, previous and next all follow it. */
public final class NavigationTree {
    private final Site site;
    private final ShortTitles titles;
    private final NavigationNode root;
    private final List<Diagnostic> diagnostics;

    /** The nodes from the root to each node, by the address of the node. */
    private final Map<String, List<NavigationNode>> ways = new HashMap<>();

    /** For each top of a documentation its pages in reading order. */
    private final IdentityHashMap<NavigationNode, List<Page>> reading = new IdentityHashMap<>();

    private final Map<String, Integer> places = new HashMap<>();

    private NavigationTree(Site site) {
        this.site = site;
        this.titles = new ShortTitles(site);
        Parsed<NavigationNode> built = TreeBuilder.root(site, titles);
        this.root = built.value();
        this.diagnostics = built.diagnostics();
        index(root, List.of());
        read(root);
    }

    public static NavigationTree of(Site site) {
        return new NavigationTree(site);
    }

    private void index(NavigationNode node, List<NavigationNode> above) {
        List<NavigationNode> way = new ArrayList<>(above);
        way.add(node);
        node.permalink().ifPresent(at -> ways.putIfAbsent(at.path(), List.copyOf(way)));
        node.children().forEach(child -> index(child, way));
    }

    private void read(NavigationNode node) {
        node.page()
                .filter(page -> isDocs(page) && !places.containsKey(page.path()))
                .ifPresent(page -> {
                    List<Page> pages = reading.computeIfAbsent(top(around(page)), absent -> new ArrayList<>());
                    places.put(page.path(), pages.size());
                    pages.add(page);
                });
        node.children().forEach(this::read);
    }

    public Site site() {
        return site;
    }

    public NavigationNode root() {
        return root;
    }

    /** What is wrong with {@code nav:}. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public Optional<NavigationNode> node(Permalink permalink) {
        return Optional.ofNullable(ways.get(permalink.path())).map(way -> way.get(way.size() - 1));
    }

    /** The way to a page: along the tree, or else along its folders. */
    public Breadcrumb way(Page page) {
        if (page.kind() == PageKind.HOME) {
            return Breadcrumb.home(site);
        }
        if (page.kind() == PageKind.SECTION) {
            return way(site.section(page.section()).orElseThrow());
        }
        List<NavigationNode> nodes = ways.getOrDefault(page.permalink().path(), List.of());
        Breadcrumb above = nodes.isEmpty()
                ? site.section(page.section()).map(this::way).orElseGet(() -> Breadcrumb.home(site))
                : along(nodes.subList(0, nodes.size() - 1));
        return above.then(page.title(), page.permalink());
    }

    /** The way to a folder. */
    public Breadcrumb way(Section section) {
        if (section.path().equals(site.home().path())) {
            return Breadcrumb.home(site);
        }
        List<NavigationNode> nodes = ways.getOrDefault(section.permalink().path(), List.of());
        if (!nodes.isEmpty()) {
            return along(nodes);
        }
        return site.section(PermalinkRules.parent(section.path()))
                .map(this::way)
                .orElseGet(() -> Breadcrumb.home(site))
                .then(titles.of(section), section.permalink());
    }

    private Breadcrumb along(List<NavigationNode> nodes) {
        Breadcrumb way = Breadcrumb.home(site);
        for (NavigationNode node : nodes.subList(1, nodes.size())) {
            Optional<Permalink> entrance = node.entrance();
            if (entrance.isPresent()) {
                way = way.then(node.title(), entrance.get());
            }
        }
        return way;
    }

    /** Whether a page has the layout of documentation. */
    public static boolean isDocs(Page page) {
        return page.frontMatter().placement().isDocs();
    }

    /** Whether a folder's page has that layout; without a page, that of the nearest folder that sets one for those below it. */
    public boolean isDocs(Section section) {
        if (section.page().isPresent()) {
            return isDocs(section.page().get());
        }
        for (String folder = section.path(); !folder.equals(site.home().path()); ) {
            folder = PermalinkRules.parent(folder);
            Optional<FrontMatter.Placement> cascade =
                    site.section(folder).flatMap(Section::page).flatMap(NavigationTree::cascade);
            if (cascade.flatMap(FrontMatter.Placement::layout).isPresent()) {
                return cascade.get().isDocs();
            }
        }
        return false;
    }

    private static Optional<FrontMatter.Placement> cascade(Page page) {
        return page.frontMatter().cascade().map(below -> below.value().placement());
    }

    /**
     * The part of the way to a page that its tree shows: from the outermost branch with the layout of documentation to the page, or to the
     * nearest folder in the tree.
     */
    public List<NavigationNode> around(Page page) {
        List<NavigationNode> own = ways.getOrDefault(page.permalink().path(), List.of());
        return own.isEmpty() ? around(page.section()) : shown(own);
    }

    /** The same for a folder. */
    public List<NavigationNode> around(Section section) {
        List<NavigationNode> own = ways.getOrDefault(section.permalink().path(), List.of());
        return own.isEmpty() ? around(PermalinkRules.parent(section.path())) : shown(own);
    }

    private List<NavigationNode> around(String folder) {
        return site.section(folder)
                .filter(section -> !section.path().equals(site.home().path()))
                .map(this::around)
                .orElseGet(() -> List.of(root));
    }

    private static List<NavigationNode> shown(List<NavigationNode> way) {
        for (int i = 0; i < way.size(); i++) {
            Optional<Page> page = way.get(i).page();
            boolean docs = page.filter(own -> isDocs(own)
                            || cascade(own)
                                    .filter(FrontMatter.Placement::isDocs)
                                    .isPresent())
                    .isPresent();
            if (docs && (i < way.size() - 1 || !way.get(i).children().isEmpty())) {
                return way.subList(i, way.size());
            }
        }
        return way.subList(Math.max(0, way.size() - 2), way.size());
    }

    private static NavigationNode top(List<NavigationNode> way) {
        return way.get(0);
    }

    /** The page before this one in its documentation. */
    public Optional<Page> previous(Page page) {
        return neighbour(page, -1);
    }

    /** The page after this one in its documentation. */
    public Optional<Page> next(Page page) {
        return neighbour(page, 1);
    }

    private Optional<Page> neighbour(Page page, int step) {
        Integer place = places.get(page.path());
        if (place == null) {
            return Optional.empty();
        }
        List<Page> pages = reading.getOrDefault(top(around(page)), List.of());
        int other = place + step;
        return other < 0 || other >= pages.size() ? Optional.empty() : Optional.of(pages.get(other));
    }
}

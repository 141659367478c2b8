package dev.waybill.render.page;

import dev.waybill.render.theme.SharedView;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.navigation.NavigationNode;
import dev.waybill.site.navigation.NavigationTree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tree beside a page of documentation. A small one is whole on every page. A large one has the way to the page, what stands beside each
 * step of it, and the branches that an editor keeps open; every other branch is a link. So a page doesn't grow with the tree.
 */
@SuppressWarnings(
        "ReferenceEquality") // each node stands at one place, and comparing two by value compares all below them
final class TreeView {
    /** Entries of a tree that is whole on every page: about 6 KB, 1 KB compressed. */
    private static final int WHOLE = 60;

    /** Entries of one branch; of a longer one those around the page. */
    private static final int LONGEST = 100;

    private final Words words;

    /** How many nodes there are below each node, itself included. */
    private final IdentityHashMap<NavigationNode, Integer> sizes = new IdentityHashMap<>();

    /** The view of each node off the way to the page: in a large tree, and in a small one. */
    private final IdentityHashMap<NavigationNode, Map<String, Object>> closed = new IdentityHashMap<>();

    private final IdentityHashMap<NavigationNode, Map<String, Object>> whole = new IdentityHashMap<>();

    TreeView(NavigationTree tree, Words words) {
        this.words = words;
        prepare(tree.root());
    }

    private int prepare(NavigationNode node) {
        int size = 1 + node.children().stream().mapToInt(this::prepare).sum();
        sizes.put(node, size);
        closed.put(node, new SharedView(aside(node, false).map()));
        if (size <= WHOLE) {
            whole.put(node, new SharedView(aside(node, true).map()));
        }
        return size;
    }

    /**
     * The tree of a page.
     *
     * @param way from the top of the tree that is shown
     * @param current the page's address
     */
    Map<String, Object> of(List<NavigationNode> way, Permalink current) {
        NavigationNode top = way.get(0);
        boolean small = sizes.getOrDefault(top, 0) <= WHOLE;
        View view = link(top);
        if (isAt(top, current)) {
            view.with("current", true);
        }
        return view.withSome("entries", level(way, small, current)).map();
    }

    /** What is below the first node of a way. */
    private List<Map<String, Object>> level(List<NavigationNode> way, boolean small, Permalink current) {
        NavigationNode parent = way.get(0);
        List<NavigationNode> nodes = parent.children();
        int place = way.size() > 1 ? place(nodes, way.get(1)) : 0;
        int from = Math.max(0, Math.min(place - LONGEST / 2, nodes.size() - LONGEST));
        List<Map<String, Object>> views = new ArrayList<>();
        for (NavigationNode node : nodes.subList(from, Math.min(nodes.size(), from + LONGEST))) {
            if (way.size() > 1 && node == way.get(1)) {
                View view = link(node);
                if (isAt(node, current)) {
                    view.with("current", true);
                }
                views.add(view.with("open", true)
                        .withSome("entries", level(way.subList(1, way.size()), small, current))
                        .map());
            } else {
                views.add(off(node, small));
            }
        }
        rest(parent).ifPresent(views::add);
        return views;
    }

    private static int place(List<NavigationNode> nodes, NavigationNode wanted) {
        int place = 0;
        while (nodes.get(place) != wanted) {
            place++;
        }
        return place;
    }

    private Map<String, Object> off(NavigationNode node, boolean small) {
        return (small ? whole : closed).getOrDefault(node, Map.of());
    }

    /** A node off the way to the page. */
    private View aside(NavigationNode node, boolean small) {
        View view = link(node);
        boolean open = node.collapsed().map(shut -> !shut).orElse(small);
        if (node.children().isEmpty()) {
            return view;
        }
        Optional<Permalink> entrance = node.entrance();
        if (!small && !open && entrance.isPresent()) {
            // Without a page it leads to the first page in it, where it is open.
            return view.with("url", entrance.get().url()).with("branch", true);
        }
        List<Map<String, Object>> entries = new ArrayList<>();
        node.children().stream().limit(LONGEST).map(child -> off(child, small)).forEach(entries::add);
        rest(node).ifPresent(entries::add);
        view.with("entries", entries);
        return open ? view.with("open", true) : view;
    }

    /** The link to a branch that isn't shown in full. */
    private Optional<Map<String, Object>> rest(NavigationNode node) {
        int count = node.children().size();
        return count <= LONGEST
                ? Optional.empty()
                : node.permalink().map(at -> Entries.link(words.text("tree.all", count), at));
    }

    private static View link(NavigationNode node) {
        if (node.isSeparator()) {
            return new View().with("separator", true);
        }
        View view = new View().with("title", node.title());
        return node.external().isPresent()
                ? view.with("external", node.external())
                : view.with("url", node.permalink().map(Permalink::url));
    }

    private static boolean isAt(NavigationNode node, Permalink current) {
        return node.permalink().equals(Optional.of(current));
    }
}

package dev.waybill.render.page;

import dev.waybill.render.page.Pagination.Slice;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.navigation.NavigationNode;
import dev.waybill.site.navigation.NavigationTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What pages with the layout of documentation show besides their text: the tree, their neighbours in it, and what is below them. */
final class DocsViews {
    /** The name of the layout. */
    static final String LAYOUT = "docs";

    /** Pages that a folder's page lists at once: about 40 KB. */
    private static final int LISTED = 200;

    private final NavigationTree tree;
    private final Entries entries;
    private final TreeView views;

    DocsViews(NavigationTree tree, Words words, Entries entries) {
        this.tree = tree;
        this.entries = entries;
        this.views = new TreeView(tree, words);
    }

    /** The tree and the neighbours of a page. */
    Map<String, Object> of(Page page) {
        return new View()
                .with("tree", views.of(tree.around(page), page.permalink()))
                .with("previous", tree.previous(page).map(entries::brief))
                .with("next", tree.next(page).map(entries::brief))
                .map();
    }

    /** The tree of a folder without a page. */
    Map<String, Object> of(Section section) {
        return section.page()
                .map(this::of)
                .orElseGet(() -> Fields.of("tree", views.of(tree.around(section), section.permalink())));
    }

    /** What is below a folder, in the tree's order, in lists of a few hundred; never empty. */
    List<Slice<NavigationNode>> below(Section section) {
        List<NavigationNode> nodes =
                tree.node(section.permalink()).map(NavigationNode::children).orElse(List.of()).stream()
                        .filter(node -> !node.isSeparator())
                        .toList();
        return Pagination.slices(section.permalink(), nodes, LISTED);
    }

    /** Entries with title, summary and the picture that a page names; a branch without a page has its own below its title. */
    List<Map<String, Object>> children(List<NavigationNode> nodes) {
        return nodes.stream()
                .map(node -> link(node)
                        .withText("summary", node.page().map(DocsViews::summary).orElse(""))
                        .with("thumbnail", node.page().flatMap(entries::named))
                        .with(
                                "steps",
                                node.page()
                                        .flatMap(page -> page.document().checklist())
                                        .map(entries::steps))
                        .withSome("below", node.permalink().isPresent() ? List.of() : links(node.children()))
                        .map())
                .toList();
    }

    private static List<Map<String, Object>> links(List<NavigationNode> nodes) {
        return nodes.stream()
                .filter(node -> !node.isSeparator())
                .map(node -> link(node).map())
                .toList();
    }

    private static View link(NavigationNode node) {
        return new View()
                .with("title", node.title())
                .with(
                        "url",
                        node.external().isPresent()
                                ? Optional.empty()
                                : node.entrance().map(Permalink::url))
                .with("external", node.external());
    }

    private static String summary(Page page) {
        return page.frontMatter()
                .metadata()
                .summary()
                .or(() -> page.frontMatter().metadata().description())
                .orElse(page.summary());
    }
}

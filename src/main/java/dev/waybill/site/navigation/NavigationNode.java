package dev.waybill.site.navigation;

import dev.waybill.site.Page;
import dev.waybill.site.address.Permalink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry of the tree of pages. One without a title is a separator.
 *
 * @param page the page it leads to, if that has a source file
 * @param permalink where it leads to in this site
 * @param external where it leads to elsewhere
 * @param collapsed whether its branch is closed at first, where an editor says so
 */
public record NavigationNode(
        String title,
        Optional<Page> page,
        Optional<Permalink> permalink,
        Optional<String> external,
        Optional<Boolean> collapsed,
        List<NavigationNode> children) {
    public NavigationNode {
        children = List.copyOf(children);
    }

    static NavigationNode separator() {
        return new NavigationNode(
                "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    public boolean isSeparator() {
        return title.isEmpty();
    }

    /** Where a reader who follows the entry gets in this site: to it, or else to the first page below. */
    public Optional<Permalink> entrance() {
        return permalink.or(() ->
                children.stream().flatMap(child -> child.entrance().stream()).findFirst());
    }

    /** The node and all below it, in order. */
    Stream<NavigationNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(NavigationNode::all));
    }
}

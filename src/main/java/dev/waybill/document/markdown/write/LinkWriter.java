package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Location;
import dev.waybill.document.Body;
import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import java.util.Optional;

/** Links of every kind. */
final class LinkWriter {
    private LinkWriter() {}

    static void register(NodeWriters writers) {
        writers.on(com.vladsch.flexmark.ast.Link.class, LinkWriter::link).on(LinkRef.class, LinkWriter::reference);
    }

    private static void link(com.vladsch.flexmark.ast.Link node, Rendering page) {
        BasedSequence url = node.getUrl();
        BasedSequence place = url.isEmpty() ? node.getChars() : url;
        write(page, node, url, node.getTitle(), place);
    }

    private static void reference(LinkRef node, Rendering page) {
        Optional<Reference> reference = References.definition(node);
        if (reference.isPresent()) {
            write(page, node, reference.get().getUrl(), reference.get().getTitle(), node.getReference());
            return;
        }
        page.html.text(References.undefinedPrefix(node));
        page.children(node);
        page.html.text(References.undefinedSuffix(node));
    }

    private static void write(Rendering page, Node node, BasedSequence url, BasedSequence title, BasedSequence place) {
        boolean open = open(page, url.unescape(), place, title.unescape());
        page.children(node);
        if (open) {
            close(page);
        }
    }

    /**
     * Writes the start tag and records the link; false inside another link, where HTML allows none.
     *
     * @param place its location in the file
     */
    static boolean open(Rendering page, String address, BasedSequence place, String title) {
        if (isInside(page)) {
            return false;
        }
        page.numbers.linkDepth++;
        start(page, address, page.diagnostics.at(place.getStartOffset(), place.getEndOffset()), title);
        return true;
    }

    /** Whether what is written is inside a link. */
    static boolean isInside(Rendering page) {
        return page.numbers.linkDepth > 0 || page.openTags.isOpen("a");
    }

    /** Writes the start tag, and notes the link. */
    static void start(Rendering page, String address, Location at, String title) {
        LinkTarget target = page.targets.link(address, at);
        page.html
                .raw("<a href=\"")
                .placeholder(new Body.Placeholder.LinkPlaceholder(page.links.size()))
                .raw("\"");
        page.links.add(new Link(target, address, at));
        if (!title.isEmpty()) {
            page.html.attribute("title", title);
        }
        page.html.raw(leadsAway(target) ? " rel=\"noopener\">" : ">");
    }

    private static boolean leadsAway(LinkTarget target) {
        return target instanceof LinkTarget.External external && external.url().startsWith("http");
    }

    static void close(Rendering page) {
        page.numbers.linkDepth--;
        page.html.raw("</a>");
    }
}

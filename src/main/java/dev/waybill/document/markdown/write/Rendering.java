package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.util.ast.Node;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.document.Heading;
import dev.waybill.document.Image;
import dev.waybill.document.Link;
import dev.waybill.document.markdown.html.HtmlWriter;
import dev.waybill.document.markdown.html.OpenTags;
import dev.waybill.document.markdown.steps.Steps;
import dev.waybill.document.markdown.text.Ids;
import dev.waybill.document.markdown.text.LinkTargetReader;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.template.OwnTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The state of rendering one body: the HTML written so far, and everything found in it. */
public final class Rendering {
    public final HtmlWriter html = new HtmlWriter();
    final OpenTags openTags = new OpenTags(html);
    public final List<Link> links = new ArrayList<>();
    public final List<Image> images = new ArrayList<>();

    /** Diagrams of checklists, which may follow them on the page. */
    final List<Flow> flows = new ArrayList<>();

    /** The origins of frames, in order of their text. */
    public final Set<String> frames = new TreeSet<>();

    /** Whether tabs have been written. */
    public boolean tabs;

    /** Whether {@code ```math} is a formula. */
    final boolean math;

    final Numbers numbers = new Numbers();
    final Notes notes = new Notes();
    public final Steps steps;
    final PageDiagnostics diagnostics;
    final Ids ids;
    final LinkTargetReader targets;
    final Map<Node, Heading> headings;

    /** The site's own containers and directives. */
    final OwnTemplates own;

    private final BiConsumer<Node, Rendering> writers;

    public Rendering(
            String path,
            Optional<Located<String>> checklist,
            boolean math,
            PageDiagnostics diagnostics,
            Ids ids,
            Map<Node, Heading> headings,
            OwnTemplates own,
            BiConsumer<Node, Rendering> writers) {
        this.math = math;
        this.diagnostics = diagnostics;
        this.ids = ids;
        this.headings = headings;
        this.own = own;
        this.writers = writers;
        this.targets = new LinkTargetReader(path, diagnostics);
        this.steps = new Steps(checklist);
    }

    /** Counters of a page. */
    static final class Numbers {
        int tableCells;
        int linkDepth;
        int openAnchors;
    }

    /** @param list the checklist's id; empty for the page's only one */
    record Flow(String list, Location place) {}

    public void write(Node node) {
        writers.accept(node, this);
    }

    /** Writes a node's children, and the end tags of raw HTML that they leave open. */
    void children(Node node) {
        childrenFrom(node.getFirstChild());
    }

    /** Writes a node and those after it, as {@link #children} does. */
    void childrenFrom(@Nullable Node first) {
        int mark = openTags.enter();
        for (Node child = first; child != null; child = child.getNext()) {
            write(child);
        }
        openTags.leave(mark);
    }
}

package dev.waybill.document.markdown.include;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Location;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.markdown.syntax.DirectiveBlock;
import dev.waybill.document.markdown.text.LinkTargetReader;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.WholeText;
import dev.waybill.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a text includes. */
final class Inclusions {
    private Inclusions() {}

    /** A fast test whether the text may contain directives. */
    static boolean mayBeIn(String text, int start) {
        if (text.indexOf(DataValues.FOLDER, start) >= 0) {
            return true;
        }
        for (int at = text.indexOf("::", start); at >= 0; at = text.indexOf("::", at + 1)) {
            boolean begins = at == 0 || text.charAt(at - 1) != ':';
            if (begins && at + 2 < text.length() && Character.isLetter(text.charAt(at + 2))) {
                return true;
            }
        }
        return false;
    }

    /** Directives, and links to data, in the order of the text. */
    static List<Node> of(Node tree, SourceFile file, WholeText text) {
        List<Node> found = new ArrayList<>();
        for (Node node : tree.getDescendants()) {
            boolean data = node instanceof com.vladsch.flexmark.ast.Link link
                    && link.getUrl().indexOf(DataValues.FOLDER) >= 0
                    && DataValues.isData(path(link.getUrl(), file, text));
            if (data || node instanceof DirectiveBlock directive && !directive.isOwn()) {
                found.add(node);
            }
        }
        found.sort(Comparator.comparingInt(Node::getStartOffset));
        return found;
    }

    /** The path of a link, even if the link is wrong; empty if it leads to another site. */
    private static String path(BasedSequence url, SourceFile file, WholeText text) {
        return target(url, file, new PageDiagnostics(text))
                .map(LinkTarget.Content::path)
                .orElse("");
    }

    /** The file of a link; problems with the link are reported. */
    static Optional<LinkTarget.Content> target(BasedSequence url, SourceFile file, PageDiagnostics diagnostics) {
        LinkTarget target = new LinkTargetReader(file.path().substring("content/".length()), diagnostics)
                .link(url.unescape(), place(url, diagnostics));
        return target instanceof LinkTarget.Content content ? Optional.of(content) : Optional.empty();
    }

    static Location place(BasedSequence span, PageDiagnostics diagnostics) {
        return diagnostics.at(span.getStartOffset(), span.getEndOffset());
    }

    /** The prefix that continues the same block on the next line: {@code > } stays, a list marker becomes spaces. */
    static String prefix(String text, int start) {
        String before = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
        StringBuilder prefix = new StringBuilder();
        before.chars().forEach(c -> prefix.append(c == '>' || c == '\t' ? (char) c : ' '));
        return prefix.toString();
    }
}

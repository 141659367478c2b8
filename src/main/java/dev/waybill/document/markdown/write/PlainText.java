package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** The text of inline nodes without their markup. */
public final class PlainText {
    private final boolean pictures;
    private final StringBuilder text = new StringBuilder();

    private PlainText(boolean pictures) {
        this.pictures = pictures;
    }

    /** What a reader reads of a node's children; pictures are left out. */
    public static String of(Node node) {
        return of(node, false);
    }

    /** The same with pictures' alternatives in their place, as the alternative of a picture itself has it. */
    static String withPictures(Node node) {
        return of(node, true);
    }

    /** The text of a node and those after it. */
    static String from(@Nullable Node first) {
        PlainText plain = new PlainText(false);
        plain.addFrom(first);
        return plain.text.toString();
    }

    /** The text of one node, itself included. */
    static String ofInline(Node node) {
        PlainText plain = new PlainText(false);
        plain.add(node);
        return plain.text.toString();
    }

    private static String of(Node node, boolean pictures) {
        PlainText plain = new PlainText(pictures);
        plain.addChildren(node);
        return plain.text.toString();
    }

    private void addChildren(Node node) {
        addFrom(node.getFirstChild());
    }

    private void addFrom(@Nullable Node first) {
        for (Node node = first; node != null; node = node.getNext()) {
            add(node);
        }
    }

    private void add(Node node) {
        if (node instanceof Text) {
            text.append(node.getChars().unescape());
        } else if (node instanceof HtmlEntity entity) {
            text.append(Inlines.entityText(entity));
        } else if (node instanceof Code code) {
            text.append(Inlines.codeText(code));
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(LineBreak.joins(node) ? "" : "\n");
        } else if (node instanceof AutoLink link) {
            text.append(link.getText().unescape());
        } else if (node instanceof MailLink link) {
            text.append(link.getText().unescape());
        } else if (node instanceof Image || node instanceof ImageRef) {
            if (pictures) {
                addChildren(node);
            }
        } else if (node instanceof LinkRef ref && LinkWriter.definition(ref).isEmpty()) {
            text.append(LinkWriter.undefinedPrefix(ref));
            addChildren(node);
            text.append(LinkWriter.undefinedSuffix(ref));
        } else if (!(node instanceof HtmlInlineBase) && !(node instanceof Footnote)) {
            addChildren(node);
        }
    }
}

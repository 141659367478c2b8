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
import dev.waybill.document.markdown.syntax.MathSpan;
import dev.waybill.document.markdown.text.Han;
import org.jspecify.annotations.Nullable;

/** The text of inline nodes without their markup. */
public final class PlainText {
    private final boolean pictures;
    private final StringBuilder text = new StringBuilder();

    private PlainText(boolean pictures) {
        this.pictures = pictures;
    }

    /** The visible text of a node's children, without pictures. */
    public static String of(Node node) {
        return of(node, false);
    }

    /** The same with the alternative texts of pictures, as in the alternative text of a picture. */
    static String withPictures(Node node) {
        return of(node, true);
    }

    /** The text of a node and those after it. */
    static String from(@Nullable Node first) {
        PlainText plain = new PlainText(false);
        plain.addFrom(first);
        return plain.text.toString();
    }

    /** The text of one node, including itself. */
    static String ofInline(Node node) {
        PlainText plain = new PlainText(false);
        plain.add(node);
        return plain.text.toString();
    }

    /** "Decimal numeric character references consist of &#, a string of 1–7 arabic digits, and ;"; hexadecimal ones of 1–6. */
    static String ofEntity(HtmlEntity node) {
        String written = node.getChars().toString();
        boolean tooLong = written.startsWith("&#x") || written.startsWith("&#X")
                ? written.length() > "&#x123456;".length()
                : written.startsWith("&#") && written.length() > "&#1234567;".length();
        return tooLong ? written : node.getChars().unescape();
    }

    /**
     * "First, line endings are converted to spaces. If the resulting string both begins and ends with a space character, but does not
     * consist entirely of space characters, a single space character is removed from the front and back."
     */
    static String ofCode(Code node) {
        String text = node.getText().toString().replace('\n', ' ');
        boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return padded ? text.substring(1, text.length() - 1) : text;
    }

    /** Whether a soft break is between Chinese characters, where it doesn't become a space. */
    static boolean joins(Node node) {
        if (!(node instanceof SoftLineBreak) || node.getPrevious() == null || node.getNext() == null) {
            return false;
        }
        String before = ofInline(node.getPrevious()).stripTrailing();
        String after = ofInline(node.getNext()).stripLeading();
        return !before.isEmpty()
                && !after.isEmpty()
                && Han.joins(before.codePointBefore(before.length()), after.codePointAt(0));
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
            text.append(ofEntity(entity));
        } else if (node instanceof Code code) {
            text.append(ofCode(code));
        } else if (node instanceof MathSpan math) {
            text.append(math.tex());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(joins(node) ? "" : "\n");
        } else if (node instanceof AutoLink link) {
            text.append(link.getText().unescape());
        } else if (node instanceof MailLink link) {
            text.append(link.getText().unescape());
        } else if (node instanceof Image || node instanceof ImageRef) {
            if (pictures) {
                addChildren(node);
            }
        } else if (node instanceof LinkRef ref && References.definition(ref).isEmpty()) {
            text.append(References.undefinedPrefix(ref));
            addChildren(node);
            text.append(References.undefinedSuffix(ref));
        } else if (!(node instanceof HtmlInlineBase) && !(node instanceof Footnote)) {
            addChildren(node);
        }
    }
}

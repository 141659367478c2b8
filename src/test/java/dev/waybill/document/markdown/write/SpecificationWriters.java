package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.format.PercentEncoding;

/**
 * The writers of a published page, with those replaced that a site needs to differ from the specification's examples: ids, links,
 * pictures, code blocks and raw HTML.
 */
public final class SpecificationWriters {
    private SpecificationWriters() {}

    public static NodeWriters all() {
        return PublishedWriters.all()
                .on(com.vladsch.flexmark.ast.Heading.class, SpecificationWriters::heading)
                .on(
                        FencedCodeBlock.class,
                        (node, page) -> code(CodeBlocks.options(node).language(), CodeBlocks.text(node), page))
                .on(IndentedCodeBlock.class, (node, page) -> code("", CodeBlocks.text(node), page))
                .on(Paragraph.class, Blocks::text)
                .on(
                        HtmlBlock.class,
                        (node, page) -> page.html.raw(node.getContentChars().toString()))
                .on(
                        HtmlCommentBlock.class,
                        (node, page) -> page.html.raw(node.getContentChars().toString()))
                .on(
                        HtmlInline.class,
                        (node, page) -> page.html.raw(node.getChars().toString()))
                .on(
                        HtmlInlineComment.class,
                        (node, page) -> page.html.raw(node.getChars().toString()))
                .on(AutoLink.class, (node, page) -> address(node.getText().toString(), "", page))
                .on(MailLink.class, (node, page) -> address(node.getText().unescape(), "mailto:", page))
                .on(
                        com.vladsch.flexmark.ast.Link.class,
                        (node, page) -> link(node, node.getUrl(), node.getTitle(), page))
                .on(
                        com.vladsch.flexmark.ast.Image.class,
                        (node, page) -> image(node, node.getUrl(), node.getTitle(), page))
                .on(LinkRef.class, SpecificationWriters::reference)
                .on(ImageRef.class, SpecificationWriters::reference);
    }

    private static void heading(com.vladsch.flexmark.ast.Heading node, Rendering page) {
        page.html.raw("<h" + node.getLevel() + ">");
        page.children(node);
        page.html.raw("</h" + node.getLevel() + ">\n");
    }

    private static void code(String language, String text, Rendering page) {
        page.html.raw("<pre><code");
        if (!language.isEmpty()) {
            page.html.attribute("class", "language-" + language);
        }
        page.html.raw(">").text(text).raw("</code></pre>\n");
    }

    private static void address(String text, String scheme, Rendering page) {
        page.html.raw("<a").attribute("href", scheme + PercentEncoding.encodeAddress(text));
        page.html.raw(">").text(text).raw("</a>");
    }

    private static void link(Node node, BasedSequence url, BasedSequence title, Rendering page) {
        page.html.raw("<a").attribute("href", PercentEncoding.encodeAddress(url.unescape()));
        title(title, page);
        page.html.raw(">");
        page.children(node);
        page.html.raw("</a>");
    }

    private static void image(Node node, BasedSequence url, BasedSequence title, Rendering page) {
        page.html.raw("<img").attribute("src", PercentEncoding.encodeAddress(url.unescape()));
        page.html.attribute("alt", PlainText.withPictures(node));
        title(title, page);
        page.html.raw(">");
    }

    private static void title(BasedSequence title, Rendering page) {
        if (title.isNotNull()) {
            page.html.attribute("title", title.unescape());
        }
    }

    private static void reference(RefNode node, Rendering page) {
        if (References.definition(node).isEmpty()) {
            page.html.text(References.undefinedPrefix(node));
            page.children(node);
            page.html.text(References.undefinedSuffix(node));
            return;
        }
        Reference reference = node.getReferenceNode(node.getDocument());
        if (node instanceof ImageRef) {
            image(node, reference.getUrl(), reference.getTitle(), page);
        } else {
            link(node, reference.getUrl(), reference.getTitle(), page);
        }
    }
}

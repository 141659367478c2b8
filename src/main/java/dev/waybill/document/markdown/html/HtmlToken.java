package dev.waybill.document.markdown.html;

/** A piece of raw HTML as it was written. */
public sealed interface HtmlToken {
    /** Everything that was written for it. */
    String written();

    /** @param name in lower case */
    record StartTag(String name, String written) implements HtmlToken {}

    /** @param name in lower case */
    record EndTag(String name, String written) implements HtmlToken {}

    record Comment(String written) implements HtmlToken {}

    record Text(String written) implements HtmlToken {}

    /** A declaration, a processing instruction, or what only looks like a tag. */
    record Other(String written) implements HtmlToken {}
}

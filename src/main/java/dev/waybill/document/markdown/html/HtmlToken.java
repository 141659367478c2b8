package dev.waybill.document.markdown.html;

/** A token of raw HTML. */
public sealed interface HtmlToken {
    /** Its source text. */
    String written();

    /** @param name in lower case */
    record StartTag(String name, String written) implements HtmlToken {}

    /** @param name in lower case */
    record EndTag(String name, String written) implements HtmlToken {}

    record Comment(String written) implements HtmlToken {}

    record Text(String written) implements HtmlToken {}

    /** A declaration, a processing instruction, or something that only resembles a tag. */
    record Other(String written) implements HtmlToken {}
}

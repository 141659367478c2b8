package dev.waybill.migration.markup;

/**
 * What stands in place of an element.
 *
 * @param open in place of its start tag
 * @param close in place of its end tag
 * @param dropsContent whether what is between them goes too
 */
public record Piece(String open, String close, boolean dropsContent) {
    /** Only the tags go. */
    public static final Piece UNWRAPPED = new Piece("", "", false);

    public static Piece around(String open, String close) {
        return new Piece(open, close, false);
    }

    /** A text in place of the whole element. */
    public static Piece instead(String text) {
        return new Piece(text, "", true);
    }
}

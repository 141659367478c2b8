package dev.waybill.render.body;

/**
 * The HTML of a picture around what its document says of it.
 *
 * @param before what its element stands in, in a text and as a link to the file
 * @param attributes of its element, each preceded by a space
 * @param after what ends the elements of {@code before}
 * @param file the address of the whole picture; empty if it isn't one of the site's
 */
record ImageMarkup(String before, String attributes, String after, String file) {
    /** The start of a link to the whole picture; empty if there is none. */
    String link() {
        return file.isEmpty() ? "" : "<a class=\"zoom\" href=\"" + file + "\">";
    }
}

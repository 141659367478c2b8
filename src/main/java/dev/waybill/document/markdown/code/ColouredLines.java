package dev.waybill.document.markdown.code;

import java.util.List;

/** Reads the lines of a code block, one after the other; what a line leaves open, such as a comment, goes on in the next. */
interface ColouredLines {
    /**
     * A part of a line.
     *
     * @param colour the class of its element; empty for none
     */
    record Part(String text, String colour) {}

    /** The parts of the next line. */
    List<Part> next(String line);
}

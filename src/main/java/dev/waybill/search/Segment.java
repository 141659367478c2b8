package dev.waybill.search;

import dev.waybill.document.Passage;
import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * A passage, or a part of one, in one of the pieces into which a page's text is divided for results.
 *
 * @param piece its number, from 0
 * @param length of the whole passage, in UTF-16 units
 */
record Segment(int piece, String headingId, String heading, String text, int length) {
    /** The text of a page, divided into pieces of similar length. A block of text is never divided. */
    static List<Segment> of(Page page, int pieces) {
        long total = Math.max(1, page.document().textLength());
        List<Segment> segments = new ArrayList<>();
        long read = 0;
        for (Passage passage : page.document().passages()) {
            int piece = pieceAt(read, total, pieces);
            read += passage.heading().length();
            StringBuilder text = new StringBuilder();
            for (String block : passage.text().split("\n", -1)) {
                int next = pieceAt(read, total, pieces);
                if (next != piece && !text.isEmpty()) {
                    segments.add(of(passage, piece, text.toString()));
                    text.setLength(0);
                }
                piece = text.isEmpty() ? next : piece;
                text.append(text.isEmpty() ? "" : "\n").append(block);
                read += block.length() + 1;
            }
            segments.add(of(passage, piece, text.toString()));
        }
        return segments;
    }

    private static int pieceAt(long read, long total, int pieces) {
        return (int) Math.min(pieces - 1, read * pieces / total);
    }

    private static Segment of(Passage passage, int piece, String text) {
        return new Segment(piece, passage.headingId(), passage.heading(), text, passage.length());
    }
}

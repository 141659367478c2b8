package dev.waybill.search;

import dev.waybill.document.Heading;
import dev.waybill.site.Page;
import dev.waybill.text.SearchTermReader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Computes the weights of terms, for one page after another.
 *
 * <p>A term's weight is the sum over the fields that contain it: the field's weight, divided by the text's length relative to others of its
 * kind. Only the best heading counts, so that a page isn't penalized for having many. Half of the body's weight depends on the whole body,
 * and half on its best passage. A term's piece is the one with the shortest heading that contains it, otherwise the one with its best
 * passage.
 */
final class PageReader {
    private static final double TITLE = 8;
    private static final double HEADING = 6;
    private static final double PATH = 6;
    private static final double SUMMARY = 4;
    private static final double LABEL = 4;
    private static final double BODY = 0.5;
    private static final double PASSAGE = 0.5;

    /** More than a passage of usual length gives a term that occurs in it three times. */
    private static final double HEADING_PIECE = 4;

    private final AverageLengths lengths;
    private final SearchTermReader terms;
    private final TermTable table = new TermTable();
    private final Map<Integer, Integer> headings = new LinkedHashMap<>();

    PageReader(AverageLengths lengths, SearchTermReader terms) {
        this.lengths = lengths;
        this.terms = terms;
    }

    /** @param pieces how many pieces the page has */
    PageTerms read(Page page, int number, int pieces) {
        table.clear();
        headings.clear();
        readText(page.title(), TITLE * AverageLengths.share(page.title().length(), lengths.title()), Posting.TITLE);
        int titleSize = table.baseSize();
        readHeadings(page);
        readText(page.summary(), SUMMARY * AverageLengths.share(page.summary().length(), lengths.summary()), 0);
        readText(page.id(), PATH * AverageLengths.share(page.id().length(), lengths.path()), 0);
        Labels.of(page)
                .forEach(text -> readText(text, LABEL * AverageLengths.share(text.length(), lengths.label()), 0));
        readBody(page, pieces);
        return new PageTerms(table.postings(number, headings), titleSize);
    }

    /** Counts each term once. */
    private void readText(String text, double weight, int mark) {
        table.count(terms, text);
        table.takeCounted((float) weight, mark | Posting.NAMED);
    }

    private void readHeadings(Page page) {
        for (Heading heading : page.document().headings()) {
            double weight = HEADING * AverageLengths.share(heading.text().length(), lengths.heading());
            table.count(terms, heading.text());
            table.raiseCounted((float) weight, Posting.NAMED);
        }
        table.takeBest(1);
    }

    private void readBody(Page page, int pieces) {
        double whole = BODY * AverageLengths.share(page.document().textLength(), lengths.body());
        for (Segment segment : Segment.of(page, pieces)) {
            double share = AverageLengths.share(segment.length(), lengths.passage());
            table.count(terms, segment.heading());
            headings.putIfAbsent(terms.whole(), segment.piece());
            double heading = AverageLengths.share(segment.heading().length(), lengths.heading());
            table.pointCounted((float) (HEADING_PIECE * heading), segment.piece());
            table.count(terms, segment.text());
            table.takeCounts(whole, share, segment.piece());
        }
        table.takeBest(PASSAGE);
        headings.remove(0);
    }
}

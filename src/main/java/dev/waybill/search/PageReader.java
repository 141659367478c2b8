package dev.waybill.search;

import dev.waybill.document.Heading;
import dev.waybill.document.Passage;
import dev.waybill.site.Page;
import dev.waybill.text.TermReader;

/**
 * Computes the weights of terms, for one page after another.
 *
 * <p>A term's weight is the sum over the fields that contain it: the field's weight, divided by the text's length relative to others of its
 * kind. Only the best heading counts, so that a page isn't penalized for having many. Half of the body's weight depends on the whole body,
 * and half on its best passage.
 */
final class PageReader {
    private static final double TITLE = 8;
    private static final double HEADING = 6;
    private static final double PATH = 6;
    private static final double SUMMARY = 4;
    private static final double LABEL = 4;
    private static final double BODY = 0.5;
    private static final double PASSAGE = 0.5;

    private final AverageLengths lengths;
    private final TermReader terms = new TermReader(true);
    private final TermTable table = new TermTable();

    PageReader(AverageLengths lengths) {
        this.lengths = lengths;
    }

    PageTerms read(Page page, int number) {
        table.clear();
        readText(page.title(), TITLE * AverageLengths.share(page.title().length(), lengths.title()), Posting.TITLE);
        int titleSize = table.size();
        readHeadings(page);
        readText(page.summary(), SUMMARY * AverageLengths.share(page.summary().length(), lengths.summary()), 0);
        readText(page.id(), PATH * AverageLengths.share(page.id().length(), lengths.path()), 0);
        Labels.of(page)
                .forEach(text -> readText(text, LABEL * AverageLengths.share(text.length(), lengths.label()), 0));
        readBody(page);
        return new PageTerms(table.postings(number), titleSize);
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

    private void readBody(Page page) {
        double whole = BODY * AverageLengths.share(page.document().textLength(), lengths.body());
        for (Passage passage : page.document().passages()) {
            table.count(terms, passage.heading());
            table.count(terms, passage.text());
            table.takeCounts(whole, AverageLengths.share(passage.length(), lengths.passage()));
        }
        table.takeBest(PASSAGE);
    }
}

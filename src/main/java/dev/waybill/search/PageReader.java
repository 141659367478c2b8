package dev.waybill.search;

import dev.waybill.document.Heading;
import dev.waybill.document.Passage;
import dev.waybill.site.Page;
import dev.waybill.text.TermReader;

/**
 * Weighs the terms of pages, one page after another.
 *
 * <p>A term's weight is the sum of what each field gives it: the field's own weight, divided by how long the text is against others of
 * its kind. Of all headings the best counts, so a page with many isn't thought less of; of the body's half one part goes by the whole
 * body and one by its best passage.
 */
final class PageReader {
    private static final double TITLE = 8;
    private static final double HEADING = 6;
    private static final double PATH = 6;
    private static final double SUMMARY = 4;
    private static final double LABEL = 4;
    private static final double BODY = 0.5;
    private static final double PASSAGE = 0.5;

    private final Lengths lengths;
    private final TermReader terms = new TermReader(true);
    private final TermTable table = new TermTable();

    PageReader(Lengths lengths) {
        this.lengths = lengths;
    }

    PageTerms read(Page page, int number) {
        table.clear();
        readText(page.title(), TITLE * Lengths.share(page.title().length(), lengths.title()), Posting.TITLE);
        int titleSize = table.size();
        readHeadings(page);
        readText(page.summary(), SUMMARY * Lengths.share(page.summary().length(), lengths.summary()), 0);
        readText(page.id(), PATH * Lengths.share(page.id().length(), lengths.path()), 0);
        Labels.of(page).forEach(text -> readText(text, LABEL * Lengths.share(text.length(), lengths.label()), 0));
        readBody(page);
        return new PageTerms(table.postings(number), titleSize);
    }

    /** Each term counts once. */
    private void readText(String text, double weight, int mark) {
        table.count(terms, text);
        table.takeCounted((float) weight, mark | Posting.NAMED);
    }

    private void readHeadings(Page page) {
        for (Heading heading : page.document().headings()) {
            double weight = HEADING * Lengths.share(heading.text().length(), lengths.heading());
            table.count(terms, heading.text());
            table.raiseCounted((float) weight, Posting.NAMED);
        }
        table.takeBest(1);
    }

    private void readBody(Page page) {
        double whole = BODY * Lengths.share(page.document().textLength(), lengths.body());
        for (Passage passage : page.document().passages()) {
            table.count(terms, passage.heading());
            table.count(terms, passage.text());
            table.takeCounts(whole, Lengths.share(passage.length(), lengths.passage()));
        }
        table.takeBest(PASSAGE);
    }
}

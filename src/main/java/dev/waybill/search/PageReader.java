package dev.waybill.search;

import dev.waybill.document.Heading;
import dev.waybill.document.Passage;
import dev.waybill.site.Page;
import dev.waybill.text.TermReader;
import java.util.Arrays;

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
    private int[] touched = new int[1024];
    private int touchedCount;

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
        long[] postings = new long[table.size()];
        for (int term = 0; term < postings.length; term++) {
            postings[term] = Posting.of(table.hash(term), number, table.marks(term), Impact.step(table.weight(term)));
        }
        return new PageTerms(postings, titleSize);
    }

    /** Each term counts once. */
    private void readText(String text, double weight, int mark) {
        gather(text);
        for (int i = 0; i < touchedCount; i++) {
            int term = touched[i];
            table.takeCount(term);
            table.addWeight(term, weight);
            table.mark(term, mark | Posting.NAMED);
        }
        touchedCount = 0;
    }

    private void readHeadings(Page page) {
        for (Heading heading : page.document().headings()) {
            double weight = HEADING * Lengths.share(heading.text().length(), lengths.heading());
            int count = terms.read(heading.text());
            for (int i = 0; i < count; i++) {
                int term = table.find(terms.hash(i));
                table.raiseBest(term, weight);
                table.mark(term, Posting.NAMED);
            }
        }
        takeBest(1);
    }

    private void readBody(Page page) {
        double whole = BODY * Lengths.share(Lengths.body(page), lengths.body());
        for (Passage passage : page.document().passages()) {
            double share = Lengths.share(Lengths.length(passage), lengths.passage());
            gather(passage.heading());
            gather(passage.text());
            for (int i = 0; i < touchedCount; i++) {
                int term = touched[i];
                int count = table.takeCount(term);
                table.addWeight(term, whole * count);
                table.raiseBest(term, share * count);
            }
            touchedCount = 0;
        }
        takeBest(PASSAGE);
    }

    private void takeBest(double weight) {
        for (int term = 0; term < table.size(); term++) {
            table.addWeight(term, weight * table.takeBest(term));
        }
    }

    private void gather(String text) {
        int count = terms.read(text);
        if (touchedCount + count > touched.length) {
            touched = Arrays.copyOf(touched, 2 * (touchedCount + count));
        }
        for (int i = 0; i < count; i++) {
            int term = table.find(terms.hash(i));
            if (table.count(term)) {
                touched[touchedCount++] = term;
            }
        }
    }
}

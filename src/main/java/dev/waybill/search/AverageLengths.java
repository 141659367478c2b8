package dev.waybill.search;

import dev.waybill.document.Heading;
import dev.waybill.site.Page;
import java.util.List;

/** Average lengths of the texts of a site's pages, in UTF-16 units. A word in a short text is more significant. */
record AverageLengths(
        double title, double heading, double summary, double path, double label, double passage, double body) {

    static AverageLengths of(List<Page> pages) {
        Mean title = new Mean();
        Mean heading = new Mean();
        Mean summary = new Mean();
        Mean path = new Mean();
        Mean label = new Mean();
        Mean passage = new Mean();
        Mean body = new Mean();
        for (Page page : pages) {
            title.add(page.title().length());
            summary.add(page.summary().length());
            path.add(page.id().length());
            Labels.of(page).forEach(text -> label.add(text.length()));
            for (Heading each : page.document().headings()) {
                heading.add(each.text().length());
            }
            passage.addAll(page.document().textLength(), page.document().passageCount());
            body.add(page.document().textLength());
        }
        return new AverageLengths(
                title.value(),
                heading.value(),
                summary.value(),
                path.value(),
                label.value(),
                passage.value(),
                body.value());
    }

    /** The weight of a word in a text of this length: 1 at average length, 2 at most. */
    static double share(int length, double average) {
        return 1 / (0.5 + 0.5 * length / average);
    }

    /** An average that is never 0. */
    private static final class Mean {
        private long sum;
        private int count;

        void add(int length) {
            addAll(length, 1);
        }

        /** @param length the total length */
        void addAll(int length, int texts) {
            sum += length;
            count += texts;
        }

        double value() {
            return sum == 0 ? 1 : (double) sum / count;
        }
    }
}

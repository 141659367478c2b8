package dev.waybill.check;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.List;

/** The summary that lists show of an article isn't cut off. A dated article, which feeds contain, has a summary. */
final class SummaryCheck {
    private final Site site;

    SummaryCheck(Site site) {
        this.site = site;
    }

    List<Diagnostic> diagnostics() {
        return site.articles().stream()
                .filter(page -> !page.hasWholeSummary())
                .filter(page -> !page.summary().isEmpty() || page.date().isPresent())
                .map(SummaryCheck::diagnostic)
                .toList();
    }

    /** At the front matter's first line, where the missing key could be added. */
    private static Diagnostic diagnostic(Page page) {
        Message shown = page.summary().isEmpty()
                ? Message.of("feeds show only the article's title")
                : Message.of("lists show a first paragraph that is cut off: '%s'", page.summary());
        return Diagnostic.of(
                Rule.MISSING_SUMMARY,
                new Location("content/" + page.path(), 1, 1, 3),
                shown,
                Message.of("add 'summary: …' to the front matter, one or two sentences"));
    }
}

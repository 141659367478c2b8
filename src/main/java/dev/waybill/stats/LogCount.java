package dev.waybill.stats;

import dev.waybill.site.SearchQuery;
import dev.waybill.site.Site;
import dev.waybill.site.Statistics;
import dev.waybill.source.LogFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One count of access logs, added to what was counted before.
 *
 * <ol>
 *   <li>A line that isn't in the combined format, no page sent to a person, or already counted, is left out.
 *   <li>What it asked for is a page of the site, or a query that may be shown; anything else is left out.
 *   <li>A view counts at once, a query at the end, when it is known how many visitors asked it.
 * </ol>
 */
public final class LogCount {
    private final Site site;
    private final HitParser parser = new HitParser();
    private final Robots robots = new Robots();
    private final TargetReader targets;
    private final Ledger ledger;
    private final ViewTally views;
    private final QueryTally queries;
    private final Digest lines = new Digest(new byte[0]);
    private final Digest visitors;
    private long read;
    private long unreadable;

    /**
     * @param threshold distinct visitors below which a new query is dropped
     * @param salt random, so that hashes of visitors mean nothing outside this run
     */
    public LogCount(Site site, int threshold, byte[] salt) {
        this.site = site;
        this.targets = new TargetReader(site);
        this.ledger = new Ledger(site.statistics().counted());
        this.views = new ViewTally(site.statistics());
        this.queries = new QueryTally(threshold);
        this.visitors = new Digest(salt);
    }

    /**
     * What was read and what it came to.
     *
     * @param lines all lines
     * @param unreadable those of them that aren't in the combined format
     * @param views that were new
     * @param queries that passed, new or known
     */
    public record Outcome(Statistics statistics, long lines, long unreadable, long views, int queries) {}

    /** @throws IOException when the log can't be read to its end */
    public void read(LogFile log) throws IOException {
        log.forEachLine(this::line);
    }

    private void line(String line) {
        read++;
        Optional<Hit> hit = parser.parse(line);
        if (hit.isEmpty()) {
            unreadable++;
        } else if (hit.get().isServed() && !robots.isRobot(hit.get().userAgent())) {
            targets.read(hit.get().target()).ifPresent(target -> count(hit.get(), target, lines.of(line)));
        }
    }

    private void count(Hit hit, Target target, long line) {
        if (!ledger.isNew(hit.day(), line)) {
            return;
        }
        if (target instanceof Target.View view) {
            views.view(view.path(), hit.day());
            ledger.count(hit.day(), line);
        } else if (target instanceof Target.Search search && !site.stopWords().stop(search.query())) {
            queries.search(search.query(), hit.day(), visitors.of(hit.visitor()), line);
        }
    }

    /** What there is now. Ends the count. */
    public Outcome outcome() {
        Map<String, Integer> searches = new TreeMap<>();
        site.statistics()
                .searches()
                .forEach((written, count) -> SearchQuery.of(written)
                        .filter(query -> !site.stopWords().stop(query))
                        .ifPresent(query -> searches.merge(query, count, Integer::sum)));
        int passed = queries.addTo(searches, ledger::count);
        Statistics statistics = new Statistics(views.totals(), views.recent(), searches, ledger.counted());
        return new Outcome(statistics, read, unreadable, views.added(), passed);
    }
}

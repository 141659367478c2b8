package dev.waybill.stats;

import dev.waybill.site.Site;
import dev.waybill.site.statistics.SearchQuery;
import dev.waybill.site.statistics.Statistics;
import dev.waybill.source.LogFile;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One count of access logs, added to what was counted before.
 *
 * <ol>
 *   <li>A line that isn't in the combined format, of a day that can't be, no page sent to a person, or already counted, is left out.
 *   <li>What it asked for is a page of the site, or a query that may be shown; anything else is left out.
 *   <li>A view counts at once, a query once it is known that enough visitors asked it.
 *   <li>What is rarest is left out where there is more than a build reads.
 * </ol>
 */
public final class LogCount {
    /** Lines in a row that may be in another format; with more, a file is no log, and small compressed ones unpack to billions. */
    private static final int MOST_UNREADABLE = 1_000_000;

    private final Site site;
    private final LogDays days;
    private final Remarks remarks;
    private final HitParser parser = new HitParser();
    private final Robots robots = new Robots();
    private final RequestTargetReader targets;
    private final Ledger ledger;
    private final ViewTally views;
    private final Searches turns = new Searches();
    private final QueryTally queries;
    private final Map<String, Integer> searches;
    private final Digest lines = new Digest(new byte[0]);
    private final Digest salted;
    private long read;
    private long unreadableInARow;

    /**
     * @param threshold distinct visitors below which a new query is dropped
     * @param salt random, so that hashes of visitors mean nothing outside this run
     * @param now the moment after whose day a line's can't be, but for a day
     */
    public LogCount(Site site, int threshold, byte[] salt, Instant now) {
        this.site = site;
        this.days = LogDays.until(now);
        this.remarks = new Remarks(days.read().last());
        this.targets = new RequestTargetReader(site);
        this.ledger = new Ledger(site.statistics().counted(), days);
        this.views = new ViewTally(site.statistics(), days.kept());
        this.searches = known(site);
        this.queries = new QueryTally(
                threshold, searches.keySet().stream().map(SearchQuery::key).collect(Collectors.toSet()), ledger::count);
        this.salted = new Digest(salt);
    }

    private static Map<String, Integer> known(Site site) {
        Map<String, Integer> known = new TreeMap<>();
        site.statistics()
                .searches()
                .forEach((written, count) -> SearchQuery.of(written)
                        .filter(query -> !site.stopWords().stop(query))
                        .ifPresent(query -> known.merge(query, count, Statistics::sum)));
        return known;
    }

    /**
     * What was read and what it came to.
     *
     * @param lines all lines
     * @param views that were new
     * @param queries that passed, new or known
     * @param remarks what was left out and why, in sentences
     */
    public record Outcome(Statistics statistics, long lines, long views, int queries, List<String> remarks) {
        public Outcome {
            remarks = List.copyOf(remarks);
        }
    }

    /** Whether the clock is before most of what was counted, and so can't be right. */
    public static boolean isClockBehind(Statistics statistics, Instant now) {
        return LogDays.until(now).isBehind(statistics.counted());
    }

    /** @throws IOException when the log can't be read to its end, saying why */
    public void read(LogFile log) throws IOException {
        unreadableInARow = 0;
        try {
            log.forEachLine(this::line);
        } catch (UncountableLogException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void line(String line) {
        Optional<Hit> hit = line.isEmpty() ? Optional.empty() : parser.parse(line);
        unreadableInARow = hit.isPresent() ? 0 : unreadableInARow + 1;
        if (unreadableInARow > MOST_UNREADABLE) {
            throw new UncountableLogException("over " + MOST_UNREADABLE
                    + " of its lines in a row aren't in the combined format; it is no such log");
        }
        if (line.isEmpty()) {
            return;
        }
        read++;
        hit.ifPresentOrElse(found -> hit(found, line), remarks::unreadable);
    }

    private void hit(Hit hit, String line) {
        if (!days.read().has(hit.day())) {
            remarks.impossible(hit.day());
        } else if (hit.isServed() && !robots.isRobot(hit.userAgent())) {
            targets.read(hit.target()).ifPresent(target -> count(hit, target, lines.of(line)));
        }
    }

    private void count(Hit hit, RequestTarget target, long line) {
        if (target instanceof RequestTarget.View view) {
            if (ledger.isNew(hit.day(), line)) {
                views.view(view.path(), hit.day());
                ledger.count(hit.day(), line);
            }
        } else if (target instanceof RequestTarget.Search search
                && !site.stopWords().stop(search.query())) {
            search(search.query(), hit.day(), salted.of(hit.visitor()), line);
        }
    }

    /** A line counted by an earlier run takes its turn too, so that a log read again comes to what it came to before. */
    private void search(String query, LocalDate day, long visitor, long line) {
        Searches.Turn turn = turns.turn(salted.of(SearchQuery.key(query)), visitor, day);
        if (turn != Searches.Turn.TOO_MANY && ledger.isNew(day, line)) {
            queries.search(query, day, visitor, line, turn == Searches.Turn.FIRST);
        }
    }

    /** What there is now. Ends the count. */
    public Outcome outcome() {
        int passed = queries.addTo(searches);
        Statistics all = new Statistics(views.totals(), views.recent(), searches, Statistics.CountedLines.NONE);
        turns.tell(remarks);
        remarks.leftOut("queries asked least, of over 100000 different ones in a run", queries.forgotten());
        Statistics bounded =
                BoundedStatistics.of(all, ledger, site.statistics().searches().keySet(), remarks);
        return new Outcome(bounded, read, views.added(), passed, remarks.all());
    }

    /** Statistics that a build can read, of such as an older version wrote, which can be too large. */
    public static Outcome bounded(Statistics large, Instant now) {
        LogDays days = LogDays.until(now);
        Remarks remarks = new Remarks(days.read().last());
        Set<String> all = large.searches().keySet();
        Statistics bounded = BoundedStatistics.of(large, new Ledger(large.counted(), days), all, remarks);
        return new Outcome(bounded, 0, 0, 0, remarks.all());
    }
}

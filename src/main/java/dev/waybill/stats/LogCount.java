package dev.waybill.stats;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
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
 * Counts access logs and adds the result to earlier counts.
 *
 * <ol>
 *   <li>A line is skipped if it isn't in the combined format, has an impossible day, doesn't send a page to a person, or was counted
 *   before.
 *   <li>Its target must be a page of the site, or a search query that may be shown.
 *   <li>A view counts at once; a query counts once enough visitors have searched for it.
 *   <li>The rarest entries are dropped if there is more than a build can read.
 * </ol>
 */
public final class LogCount {
    /**
     * Consecutive lines that may be in another format. A file with more is not a log, and small compressed files unpack to billions of
     * lines.
     */
    private static final int MAX_UNREADABLE = 1_000_000;

    private final Site site;
    private final LogDays days;
    private final Omissions omissions;
    private final HitParser parser = new HitParser();
    private final Robots robots = new Robots();
    private final RequestTargetReader targets;
    private final LineDeduplicator deduplicator;
    private final ViewTally views;
    private final Searches recorded = new Searches();
    private final QueryTally queries;
    private final VoteTally votes;
    private final Map<String, Integer> searches;
    private final Digest lines = new Digest(new byte[0]);
    private final Digest salted;
    private long read;
    private long unreadableInARow;

    /**
     * @param threshold number of distinct visitors below which a new query is dropped
     * @param salt random, so that hashes of visitors are useless outside this run
     * @param now lines dated more than a day later are skipped
     */
    public LogCount(Site site, int threshold, byte[] salt, Instant now) {
        this.site = site;
        this.days = LogDays.until(now);
        this.omissions = new Omissions(days.read().last());
        this.targets = new RequestTargetReader(site);
        this.deduplicator = new LineDeduplicator(site.readership().statistics().counted(), days);
        this.views = new ViewTally(site.readership().statistics(), days.kept());
        this.searches = known(site);
        this.votes = new VoteTally(site.readership().statistics().votes());
        this.queries = new QueryTally(
                threshold,
                searches.keySet().stream().map(SearchQuery::key).collect(Collectors.toSet()),
                deduplicator::count);
        this.salted = new Digest(salt);
    }

    private static Map<String, Integer> known(Site site) {
        Map<String, Integer> known = new TreeMap<>();
        site.readership()
                .statistics()
                .searches()
                .forEach((written, count) -> SearchQuery.of(written)
                        .filter(query -> !site.readership().stopWords().stop(query))
                        .ifPresent(query -> known.merge(query, count, Statistics::sum)));
        return known;
    }

    /**
     * The result.
     *
     * @param lines all lines read
     * @param views new views
     * @param queries queries that passed the threshold, new or known
     * @param omissions sentences on what was skipped, and why
     */
    public record Outcome(Statistics statistics, long lines, long views, int queries, List<Message> omissions) {
        public Outcome {
            omissions = List.copyOf(omissions);
        }
    }

    /** Whether the clock is before most of the counted days and therefore wrong. */
    public static boolean isClockBehind(Statistics statistics, Instant now) {
        return LogDays.until(now).isBehind(statistics.counted());
    }

    /** @throws IOException if the log can't be read to the end; the message says why */
    public void read(LogFile log) throws IOException {
        unreadableInARow = 0;
        try {
            log.forEachLine(this::line);
        } catch (UncountableLogException e) {
            throw new DescribedException(e.reason(), e);
        }
    }

    private void line(String line) {
        Optional<Hit> hit = line.isEmpty() ? Optional.empty() : parser.parse(line);
        unreadableInARow = hit.isPresent() ? 0 : unreadableInARow + 1;
        if (unreadableInARow > MAX_UNREADABLE) {
            throw new UncountableLogException(
                    Message.of("over %s of its consecutive lines aren't in the combined format", MAX_UNREADABLE));
        }
        if (line.isEmpty()) {
            return;
        }
        read++;
        hit.ifPresentOrElse(found -> hit(found, line), omissions::unreadable);
    }

    private void hit(Hit hit, String line) {
        if (!days.read().has(hit.day())) {
            omissions.impossible(hit.day());
        } else if (hit.isServed() && !robots.isRobot(hit.userAgent())) {
            targets.read(hit.target()).ifPresent(target -> count(hit, target, lines.of(line)));
        }
    }

    private void count(Hit hit, RequestTarget target, long line) {
        if (target instanceof RequestTarget.View view) {
            if (deduplicator.isNew(hit.day(), line)) {
                views.view(view.path(), hit.day());
                deduplicator.count(hit.day(), line);
            }
        } else if (target instanceof RequestTarget.Vote vote) {
            boolean first =
                    votes.isFirst(salted.of(hit.visitor() + vote.path())); // also of a line that was counted before
            if (first && deduplicator.isNew(hit.day(), line)) {
                votes.count(vote);
                deduplicator.count(hit.day(), line);
            }
        } else if (target instanceof RequestTarget.Search search
                && !site.readership().stopWords().stop(search.query())) {
            search(search.query(), hit.day(), salted.of(hit.visitor()), line);
        }
    }

    /** A line that an earlier run counted takes its turn too, so that reading a log again has the same result as before. */
    private void search(String query, LocalDate day, long visitor, long line) {
        Searches.Turn record = recorded.record(salted.of(SearchQuery.key(query)), visitor, day);
        if (record != Searches.Turn.TOO_MANY && deduplicator.isNew(day, line)) {
            queries.search(query, day, visitor, line, record == Searches.Turn.FIRST);
        }
    }

    /** The result; call it once, at the end. */
    public Outcome outcome() {
        int passed = queries.addTo(searches);
        Statistics all =
                new Statistics(views.totals(), views.recent(), searches, votes.votes(), Statistics.CountedLines.NONE);
        recorded.addTo(omissions);
        omissions.leftOut(Message.of("the rarest of over 100000 different queries in a run"), queries.forgotten());
        Statistics bounded = BoundedStatistics.of(
                all, deduplicator, site.readership().statistics().searches().keySet(), omissions);
        return new Outcome(bounded, read, views.added(), passed, omissions.all());
    }

    /** Limits statistics of an older version, which can be too large, to what a build can read. */
    public static Outcome bounded(Statistics large, Instant now) {
        LogDays days = LogDays.until(now);
        Omissions omissions = new Omissions(days.read().last());
        Set<String> all = large.searches().keySet();
        Statistics bounded = BoundedStatistics.of(large, new LineDeduplicator(large.counted(), days), all, omissions);
        return new Outcome(bounded, 0, 0, 0, omissions.all());
    }
}

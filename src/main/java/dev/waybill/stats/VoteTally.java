package dev.waybill.stats;

import dev.waybill.site.statistics.Statistics;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts answers per page. A visitor's second answer about a page in one run doesn't count. */
final class VoteTally {
    /** Answers in a run, so that no log can exhaust the memory. */
    private static final int MOST = 100_000;

    private final Map<String, Integer> helpful;
    private final Map<String, Integer> unhelpful;
    private final Set<Long> voted = new HashSet<>();

    VoteTally(Statistics.Votes before) {
        this.helpful = new TreeMap<>(before.helpful());
        this.unhelpful = new TreeMap<>(before.unhelpful());
    }

    /**
     * Whether an answer is its visitor's first about its page in this run.
     *
     * @param ballot identifies the visitor and the page within this run
     */
    boolean isFirst(long ballot) {
        return voted.size() < MOST && voted.add(ballot);
    }

    void count(RequestTarget.Vote vote) {
        (vote.helpful() ? helpful : unhelpful).merge(vote.path(), 1, Statistics::sum);
    }

    Statistics.Votes votes() {
        return new Statistics.Votes(helpful, unhelpful);
    }
}

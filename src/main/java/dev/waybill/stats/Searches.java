package dev.waybill.stats;

import dev.waybill.diagnostic.Message;
import java.time.LocalDate;

/**
 * Records which visitor searched for which query on which day, so that each combination counts once. A visitor with more distinct queries
 * than a person has is ignored for the rest of the day. Otherwise made-up queries from a few addresses would pass the threshold and
 * displace readers' queries.
 */
final class Searches {
    /** Distinct queries of a visitor per day. A person has a few; an office or a mobile network behind one address has a few dozen. */
    private static final int MAX_PER_DAY = 100;

    /** Searches of a run; each takes at most 44 bytes for its digests. */
    private static final int MAX = 2_000_000;

    /** Combinations of query, visitor and day. */
    private final DigestSet asked = new DigestSet();
    /** Combinations of visitor, day and a number: one for each of the visitor's distinct queries on that day, counted from 0. */
    private final DigestSet numbered = new DigestSet();

    private long flooded;
    private long late;

    /** The result of recording a search. */
    enum Turn {
        /** The visitor's first search for this query on that day. */
        FIRST,
        /** A repeated search. */
        AGAIN,
        /** The visitor has too many queries that day. */
        TOO_MANY
    }

    /**
     * Records a search.
     *
     * @param query a digest of its key
     * @param visitor a digest
     */
    Turn record(long query, long visitor, LocalDate day) {
        long visit = Digest.joined(visitor, day.toEpochDay());
        long search = Digest.joined(query, visit);
        if (asked.contains(search)) {
            return Turn.AGAIN;
        }
        if (asked.size() == MAX) {
            late++;
            return Turn.TOO_MANY;
        }
        if (!number(visit)) {
            flooded++;
            return Turn.TOO_MANY;
        }
        asked.add(search);
        return Turn.FIRST;
    }

    /** Assigns the next free number of the visitor's day, found by binary search, because all lower numbers are taken. */
    private boolean number(long visit) {
        int given = 0;
        int free = MAX_PER_DAY;
        while (given < free) {
            int middle = (given + free) / 2;
            if (numbered.contains(Digest.joined(visit, middle))) {
                given = middle + 1;
            } else {
                free = middle;
            }
        }
        return given < MAX_PER_DAY && numbered.add(Digest.joined(visit, given));
    }

    void addTo(Omissions omissions) {
        omissions.leftOut(
                Message.of("searches of visitors who asked over %s different queries that day", MAX_PER_DAY), flooded);
        omissions.leftOut(Message.of("searches beyond the %s of a run; count fewer logs at a time", MAX), late);
    }
}

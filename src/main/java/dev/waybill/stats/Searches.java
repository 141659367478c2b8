package dev.waybill.stats;

import java.time.LocalDate;

/**
 * Which visitor asked which query on which day, so that each counts once. A visitor who asks more different ones than a person would is
 * cut off for that day: a flood of made-up queries from a few addresses would pass the threshold and push the readers' own out.
 */
final class Searches {
    /** Different queries of a visitor a day. A person has a few, those behind one address of an office or a mobile network some dozens. */
    private static final int MOST_A_DAY = 100;

    /** Searches of a run; their digests take up to 44 bytes each. */
    private static final int MOST = 2_000_000;

    /** Of a query, a visitor and a day. */
    private final DigestSet asked = new DigestSet();
    /** Of a visitor, a day and a number: there is one for each of the visitor's queries on that day, counted from 0. */
    private final DigestSet numbered = new DigestSet();

    private long flooded;
    private long late;

    /** What a search is. */
    enum Turn {
        /** The visitor's first for this query on that day. */
        FIRST,
        /** One more of the same. */
        AGAIN,
        /** One too many. */
        TOO_MANY
    }

    /**
     * The turn of a search.
     *
     * @param query a digest of its key
     * @param visitor a digest
     */
    Turn turn(long query, long visitor, LocalDate day) {
        long visit = Digest.joined(visitor, day.toEpochDay());
        long search = Digest.joined(query, visit);
        if (asked.contains(search)) {
            return Turn.AGAIN;
        }
        if (asked.size() == MOST) {
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

    /** Gives the visitor's next query of the day its number, found by halving: those below it are given. */
    private boolean number(long visit) {
        int given = 0;
        int free = MOST_A_DAY;
        while (given < free) {
            int middle = (given + free) / 2;
            if (numbered.contains(Digest.joined(visit, middle))) {
                given = middle + 1;
            } else {
                free = middle;
            }
        }
        return given < MOST_A_DAY && numbered.add(Digest.joined(visit, given));
    }

    void tell(Remarks remarks) {
        remarks.leftOut("searches of visitors who asked over " + MOST_A_DAY + " different queries that day", flooded);
        remarks.leftOut("searches beyond the " + MOST + " of a run; count fewer logs at a time", late);
    }
}

package dev.waybill.stats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sentences on what a count skipped or dropped, one for each reason. */
final class Omissions {
    private static final int MAX_DAYS = 5; // listed in a sentence

    private final LocalDate last;
    private final List<String> sentences = new ArrayList<>();
    private long unreadable;
    private long impossible;
    private LocalDate example = LocalDate.MIN;

    /** @param last the last day that a line may have */
    Omissions(LocalDate last) {
        this.last = last;
    }

    void unreadable() {
        unreadable++;
    }

    /** Notes a line with an impossible day. */
    void impossible(LocalDate day) {
        example = impossible == 0 ? day : example;
        impossible++;
    }

    /** Notes impossible days that the statistics file contained. */
    void removed(List<String> days) {
        if (!days.isEmpty()) {
            sentences.add("impossible dates, removed from content/_data/stats.json: " + some(days));
        }
    }

    void closed(List<String> days) {
        if (!days.isEmpty()) {
            sentences.add("days with too many lines to remember: " + some(days)
                    + "; further lines of these days won't be counted");
        }
    }

    /** Notes that something was left out, unless the count is 0. */
    void leftOut(String what, long count) {
        if (count > 0) {
            sentences.add(what + ", left out: " + count);
        }
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        if (unreadable > 0) {
            all.add("lines that aren't in the combined format, left out: " + unreadable);
        }
        if (impossible > 0) {
            all.add("lines with impossible dates, such as " + example + "; the last possible date is " + last
                    + ", left out: " + impossible);
        }
        all.addAll(sentences);
        return all;
    }

    private static String some(List<String> days) {
        String named = String.join(", ", days.subList(0, Math.min(MAX_DAYS, days.size())));
        return days.size() > MAX_DAYS ? named + " and " + (days.size() - MAX_DAYS) + " more" : named;
    }
}

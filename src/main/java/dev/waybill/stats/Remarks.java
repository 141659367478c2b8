package dev.waybill.stats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a count left out, told in a sentence a kind. */
final class Remarks {
    private static final int MOST_DAYS = 5; // that are named in a sentence

    private final LocalDate last;
    private final List<String> sentences = new ArrayList<>();
    private long unreadable;
    private long impossible;
    private LocalDate example = LocalDate.MIN;

    /** @param last day that a line may have */
    Remarks(LocalDate last) {
        this.last = last;
    }

    void unreadable() {
        unreadable++;
    }

    /** A line of a day that can't be. */
    void impossible(LocalDate day) {
        example = impossible == 0 ? day : example;
        impossible++;
    }

    /** What the file held of days that can't be. */
    void removed(List<String> days) {
        if (!days.isEmpty()) {
            sentences.add("days that can't be, taken out of content/_data/stats.json: " + some(days));
        }
    }

    void closed(List<String> days) {
        if (!days.isEmpty()) {
            sentences.add("days with more lines than there is room to remember: " + some(days)
                    + "; what their logs get later won't be counted");
        }
    }

    /** Something that was left out, where there is any of it. */
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
            all.add("lines of days that can't be, such as " + example + ", where the last that can be is " + last
                    + ", left out: " + impossible);
        }
        all.addAll(sentences);
        return all;
    }

    private static String some(List<String> days) {
        String named = String.join(", ", days.subList(0, Math.min(MOST_DAYS, days.size())));
        return days.size() > MOST_DAYS ? named + " and " + (days.size() - MOST_DAYS) + " more" : named;
    }
}

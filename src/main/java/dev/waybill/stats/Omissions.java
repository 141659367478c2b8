package dev.waybill.stats;

import dev.waybill.diagnostic.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sentences on what a count skipped or dropped, one for each reason. */
final class Omissions {
    private static final int MAX_DAYS = 5; // listed in a sentence

    private final LocalDate last;
    private final List<Message> sentences = new ArrayList<>();
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
            sentences.add(Message.of("impossible dates, removed from content/_data/stats.json: %s", some(days)));
        }
    }

    void closed(List<String> days) {
        if (!days.isEmpty()) {
            sentences.add(Message.of(
                    "days with too many lines to remember: %s; further lines of these days won't be counted",
                    some(days)));
        }
    }

    /** Notes that something was left out, unless the count is 0. */
    void leftOut(Message what, long count) {
        if (count > 0) {
            sentences.add(Message.of("%s, left out: %s", what, count));
        }
    }

    List<Message> all() {
        List<Message> all = new ArrayList<>();
        if (unreadable > 0) {
            all.add(Message.of("lines that aren't in the combined format, left out: %s", unreadable));
        }
        if (impossible > 0) {
            all.add(Message.of(
                    "lines with impossible dates, such as %s; the last possible date is %s, left out: %s",
                    example, last, impossible));
        }
        all.addAll(sentences);
        return all;
    }

    private static Message some(List<String> days) {
        List<String> named = days.subList(0, Math.min(MAX_DAYS, days.size()));
        return days.size() > MAX_DAYS
                ? Message.of("%s and %s more", named, days.size() - MAX_DAYS)
                : Message.of("%s", named);
    }
}

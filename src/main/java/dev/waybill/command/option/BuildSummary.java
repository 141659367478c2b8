package dev.waybill.command.option;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;
import dev.waybill.output.Change;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.site.PageCount;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints the one line that ends a build or a check.
 *
 * @param out takes what isn't an error
 */
public record BuildSummary(Terminal terminal, PrintStream out, boolean quiet) {
    public void published(BuildReport report, Path target, long nanoseconds) {
        Translation words = terminal.words(report.language());
        if (report.errors() > 0) {
            terminal.err().println(words.of(Message.of("%s; nothing was written", counted(report))));
            return;
        }
        List<Message> notes = report.change().map(Change::notes).orElse(List.of());
        notes.forEach(note -> terminal.err().println("waybill: " + words.of(note)));
        Message what = report.change().map(change -> written(change, target)).orElse(Message.of("no errors"));
        print(report, what, nanoseconds, words);
    }

    public void checked(BuildReport report, long nanoseconds) {
        Translation words = terminal.words(report.language());
        if (report.errors() > 0) {
            terminal.err().println(words.of(counted(report)));
        } else {
            print(report, Message.of("no errors"), nanoseconds, words);
        }
    }

    private void print(BuildReport report, Message what, long nanoseconds, Translation words) {
        if (!quiet) {
            String seconds = String.format(Locale.ROOT, "%.2f", nanoseconds / 1e9);
            Message counts = report.warnings() == 0 ? what : Message.of("%s, %s", what, warnings(report));
            out.println(words.of(Message.of("%s, %s in %s s", shown(report.articles()), counts, seconds)));
        }
    }

    /** Such as {@code 4 articles, 1 draft and 1 scheduled not shown}. */
    private static Message shown(PageCount count) {
        List<Message> hidden = new ArrayList<>();
        if (count.drafts() > 0) {
            hidden.add(count.drafts() == 1 ? Message.of("1 draft") : Message.of("%s drafts", count.drafts()));
        }
        if (count.scheduled() > 0) {
            hidden.add(Message.of("%s scheduled", count.scheduled()));
        }
        if (count.expired() > 0) {
            hidden.add(Message.of("%s expired", count.expired()));
        }
        Message articles =
                count.articles() == 1 ? Message.of("1 article") : Message.of("%s articles", count.articles());
        return hidden.isEmpty() ? articles : Message.of("%s, %s not shown", articles, joined(hidden));
    }

    private static Message joined(List<Message> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : Message.of("%s and %s", parts.subList(0, last), parts.get(last));
    }

    private static Message written(Change change, Path target) {
        Message files = change.files() == 1 ? Message.of("1 file") : Message.of("%s files", change.files());
        return Message.of("%s in %s (%s written, %s deleted)", files, target, change.written(), change.deleted());
    }

    private static Message counted(BuildReport report) {
        Message errors = report.errors() == 1 ? Message.of("1 error") : Message.of("%s errors", report.errors());
        return report.warnings() == 0 ? errors : Message.of("%s, %s", errors, warnings(report));
    }

    private static Message warnings(BuildReport report) {
        return report.warnings() == 1 ? Message.of("1 warning") : Message.of("%s warnings", report.warnings());
    }
}

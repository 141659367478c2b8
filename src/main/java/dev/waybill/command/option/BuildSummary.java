package dev.waybill.command.option;

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
 * @param words takes what isn't an error
 */
public record BuildSummary(Terminal terminal, PrintStream words, boolean quiet) {
    public void published(BuildReport report, Path target, long nanoseconds) {
        if (report.errors() > 0) {
            terminal.err().println(counted(report) + "; nothing was written");
            return;
        }
        List<String> notes = report.change().map(Change::notes).orElse(List.of());
        notes.forEach(note -> terminal.err().println("waybill: " + note));
        print(report, report.change().map(change -> written(change, target)).orElse("no errors"), nanoseconds);
    }

    public void checked(BuildReport report, long nanoseconds) {
        if (report.errors() > 0) {
            terminal.err().println(counted(report));
        } else {
            print(report, "no errors", nanoseconds);
        }
    }

    private void print(BuildReport report, String what, long nanoseconds) {
        if (!quiet) {
            String seconds = String.format(Locale.ROOT, " in %.2f s", nanoseconds / 1e9);
            words.println(shown(report.articles()) + ", " + what + warnings(report) + seconds);
        }
    }

    /** Such as {@code 4 articles, 1 draft and 1 scheduled not shown}. */
    private static String shown(PageCount count) {
        List<String> hidden = new ArrayList<>();
        if (count.drafts() > 0) {
            hidden.add(plural(count.drafts(), "draft"));
        }
        if (count.scheduled() > 0) {
            hidden.add(count.scheduled() + " scheduled");
        }
        if (count.expired() > 0) {
            hidden.add(count.expired() + " expired");
        }
        return plural(count.articles(), "article") + (hidden.isEmpty() ? "" : ", " + joined(hidden) + " not shown");
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String written(Change change, Path target) {
        return plural(change.files(), "file") + " in " + target + " (" + change.written() + " written, "
                + change.deleted() + " deleted)";
    }

    private static String counted(BuildReport report) {
        return plural(report.errors(), "error") + warnings(report);
    }

    private static String warnings(BuildReport report) {
        return report.warnings() == 0 ? "" : ", " + plural(report.warnings(), "warning");
    }

    public static String plural(long count, String noun) {
        String ending = count == 1 ? "" : noun.endsWith("s") ? "es" : "s";
        return count + " " + noun + ending;
    }
}

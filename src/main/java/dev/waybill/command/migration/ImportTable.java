package dev.waybill.command.migration;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;
import dev.waybill.migration.model.Loss;
import dev.waybill.migration.write.ImportReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The end of an import on the terminal.
 *
 * <pre>
 * mkdocs: 429 pages, 311 files; 12 written, 0 deleted
 *   component      14  &lt;Foo/&gt; (docs/a.md:12)
 * </pre>
 */
record ImportTable(PrintStream out, Translation words) {
    private static final int KIND_WIDTH = 14; // columns
    private static final int MOST_EDITED = 20; // lines

    void print(ImportReport report, Path folder) {
        say(Message.of(
                "%s: %s pages, %s files; %s written, %s deleted",
                report.ecosystem(), report.pages().size(), report.files(), report.changed(), report.deleted()));
        for (Map.Entry<String, Integer> kind : report.kinds().entrySet()) {
            report.losses().stream()
                    .filter(loss -> loss.kind().equals(kind.getKey()))
                    .findFirst()
                    .ifPresent(first -> row(first, kind.getValue()));
        }
        report.kept().stream()
                .limit(MOST_EDITED)
                .forEach(path -> say(
                        report.conflicts().contains(path)
                                ? Message.of("  edited, left as it is: %s; the project has changed it too", path)
                                : Message.of("  edited, left as it is: %s", path)));
        if (!report.losses().isEmpty()) {
            say(Message.of("What couldn't come is listed in %s", folder.resolve(ImportReport.PATH)));
        }
    }

    private void row(Loss first, int count) {
        String place = first.file() + (first.line() > 0 ? ":" + first.line() : "");
        out.printf("  %s %6d  %s (%s)%n", padded(words.of(kind(first.kind()))), count, first.what(), place);
    }

    private void say(Message message) {
        out.println(words.of(message));
    }

    /** A Chinese character takes two columns. */
    private static String padded(String word) {
        int columns = word.codePoints().map(each -> each < 0x2e80 ? 1 : 2).sum(); // U+2E80: the first of the CJK blocks
        return word + " ".repeat(Math.max(0, KIND_WIDTH - columns));
    }

    /** The report in JSON has the English word. */
    private static Message kind(String kind) {
        return switch (kind) {
            case "component" -> Message.of("component");
            case "configuration" -> Message.of("configuration");
            case "element" -> Message.of("element");
            case "embed" -> Message.of("embed");
            case "expression" -> Message.of("expression");
            case "file" -> Message.of("file");
            case "front matter" -> Message.of("front matter");
            case "icon" -> Message.of("icon");
            case "image" -> Message.of("image");
            case "include" -> Message.of("include");
            case "link" -> Message.of("link");
            case "menu" -> Message.of("menu");
            case "page" -> Message.of("page");
            case "reference" -> Message.of("reference");
            case "script" -> Message.of("script");
            case "shortcode" -> Message.of("shortcode");
            default -> Message.of("%s", kind);
        };
    }
}

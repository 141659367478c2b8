package dev.waybill.command;

import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.ListFormat;
import dev.waybill.command.option.OptionGroup;
import dev.waybill.command.option.SiteOptions;
import dev.waybill.command.option.Terminal;
import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints one of the lists of pages that an editor works with. */
@Command(footer = {"", "A page is its source path, with its date and its title."})
final class ListPagesCommand implements Callable<Integer> {
    final SiteOptions site = new SiteOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, tsv (page, date, title) or json.")
    private ListFormat format = ListFormat.text;

    private final Terminal terminal;
    private final Listing listing;

    private ListPagesCommand(Terminal terminal, Listing listing) {
        this.terminal = terminal;
        this.listing = listing;
    }

    /** One command per list, named after the list. */
    static CommandLine addTo(CommandLine list, Terminal terminal) {
        for (Listing listing : Listing.values()) {
            ListPagesCommand pages = new ListPagesCommand(terminal, listing);
            CommandLine command = OptionGroup.annotated(pages, pages.site);
            command.getCommandSpec().usageMessage().description(description(listing));
            list.addSubcommand(name(listing), command);
        }
        return list;
    }

    private static String name(Listing listing) {
        return listing.name().toLowerCase(Locale.ROOT);
    }

    private static String description(Listing listing) {
        return switch (listing) {
            case DRAFTS -> "List drafts, each with its date.";
            case FUTURE -> "List pages that will be published later, each with the time.";
            case EXPIRED -> "List pages that have expired, each with the time.";
            case STALE -> "List pages whose facts are due for verification, each with the day they were last verified.";
            case PAGES -> "List published pages, each with its date.";
        };
    }

    @Override
    public Integer call() {
        return new BuildRun(terminal, site).onSite(Optional.empty(), read -> {
            List<Listing.Row> rows = listing.of(read, site.clock.now(terminal));
            terminal.out()
                    .print(
                            switch (format) {
                                case text -> text(rows);
                                case tsv -> tsv(rows);
                                case json -> json(rows);
                            });
            return ExitCode.FINE;
        });
    }

    private static String text(List<Listing.Row> rows) {
        int width = rows.stream().mapToInt(row -> row.path().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Listing.Row row : rows) {
            String indent = " ".repeat(width - row.path().length());
            String date = row.date().isEmpty() ? "-" : row.date();
            text.append(row.path() + indent + "  " + date + "  " + oneLine(row.title()) + "\n");
        }
        return text.toString();
    }

    private static String tsv(List<Listing.Row> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row.path() + "\t" + row.date() + "\t" + oneLine(row.title()) + "\n"));
        return text.toString();
    }

    /** An object with one list, named after the command. */
    private String json(List<Listing.Row> rows) {
        List<JsonObject> pages = rows.stream()
                .map(row -> new JsonObject()
                        .put("path", row.path())
                        .put("date", Optional.of(row.date()).filter(date -> !date.isEmpty()))
                        .put("title", row.title()))
                .toList();
        return JsonText.indented(new JsonObject().put(name(listing), pages));
    }

    private static String oneLine(String title) {
        return title.replaceAll("\\p{Cntrl}+", " ");
    }
}

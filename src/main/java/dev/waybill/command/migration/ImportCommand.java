package dev.waybill.command.migration;

import dev.waybill.command.option.DiskReason;
import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.ProgressLine;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;
import dev.waybill.migration.Checklists;
import dev.waybill.migration.Importer;
import dev.waybill.migration.html.PageSelectors;
import dev.waybill.migration.model.ForeignSite;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.write.ImportReport;
import dev.waybill.migration.write.SiteWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description =
                "Make a site from a project of another generator. The project is only read, and nothing of it is run."
                        + " Run again, it brings over what has changed in the project; files that were edited since stay as they are.")
public final class ImportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "The other generator's project.")
    private Path source = Path.of(".");

    @Parameters(index = "1", paramLabel = "DIR", description = "The new site's folder; created if absent.")
    private Path folder = Path.of(".");

    @Option(
            names = "--from",
            paramLabel = "GENERATOR",
            description = "What the project belongs to; recognized by its files if absent.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--content", paramLabel = "SELECTOR", description = "Of saved HTML pages: what holds the text.")
    private Optional<String> content = Optional.empty();

    @Option(names = "--title", paramLabel = "SELECTOR", description = "Of saved HTML pages: the title.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--date", paramLabel = "SELECTOR", description = "Of saved HTML pages: when it was published.")
    private Optional<String> date = Optional.empty();

    @Option(
            names = "--split",
            paramLabel = "SELECTOR",
            description = "Of saved HTML pages: headings that each start a page of its own, such as h2.")
    private Optional<String> split = Optional.empty();

    @Option(
            names = "--checklists",
            paramLabel = "ask|all|none",
            defaultValue = "ask",
            description =
                    "Whether the numbered steps of guides become checklists; ask if absent, which makes none where nobody can"
                            + " be asked.")
    private String checklists = "ask";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    public ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuse(!Files.isDirectory(source), Message.of("'%s' is not a folder", source));
        refuse(Files.exists(folder) && !Files.isDirectory(folder), Message.of("'%s' is not a folder", folder));
        from.ifPresent(name -> refuse(
                !Importer.names().contains(name),
                Message.of("no generator '%s'; use one of %s", name, Importer.names())));
        refuse(
                !List.of("ask", "all", "none").contains(checklists),
                Message.of("no choice '%s' for --checklists; use ask, all or none", checklists));
        try {
            refuse(within(folder, source), Message.of("'%s' is inside the project, which is never changed", folder));
            return imported();
        } catch (IOException e) {
            terminal.err().println("waybill: " + words().of(Message.of("can't import: %s", DiskReason.of(e))));
            return ExitCode.USAGE;
        }
    }

    private int imported() throws IOException {
        ProgressLine line = new ProgressLine(terminal.err(), terminal.words());
        ProjectFolder project = ProjectFolder.of(source);
        if (terminal.animated()) {
            line.advance(Message.of("reading"), 0, project.files().size());
        }
        PageSelectors selectors = new PageSelectors(content, title, date, split);
        Optional<ForeignSite> site = Importer.read(
                        project, selectors.any() ? Optional.of(from.orElse("html")) : from, selectors)
                .filter(each -> !each.pages().isEmpty());
        if (site.isEmpty()) {
            line.erase();
            terminal.err()
                    .println("waybill: " + words().of(Message.of("nothing in '%s' could be read as a page", source)));
            return ExitCode.CONTENT;
        }
        line.erase();
        ForeignSite chosen = withChecklists(site.get());
        ImportReport report = SiteWriter.write(chosen, project, folder, (done, all) -> {
            if (terminal.animated()) {
                line.advance(Message.of("writing"), done, all);
            }
        });
        line.erase();
        new ImportTable(terminal.out(), words()).print(report, folder);
        return ExitCode.FINE;
    }

    private ForeignSite withChecklists(ForeignSite site) {
        boolean all = checklists.equals("all");
        boolean ask = checklists.equals("ask") && terminal.animated();
        Scanner answers = new Scanner(System.in, StandardCharsets.UTF_8);
        AtomicInteger found = new AtomicInteger();
        ForeignSite listed = Checklists.in(site, (page, steps) -> {
            found.incrementAndGet();
            boolean makes = all || ask && asked(page.path(), steps, answers);
            if (makes) {
                terminal.out().println(words().of(Message.of("checklist: content/%s (%s steps)", page.path(), steps)));
            }
            return makes;
        });
        if (!all && !ask && !checklists.equals("none") && found.get() > 0) {
            terminal.out()
                    .println(words().of(Message.of(
                            "%s pages have numbered steps; --checklists all makes checklists of them", found)));
        }
        return listed;
    }

    private boolean asked(String path, int steps, Scanner answers) {
        terminal.out()
                .print(words().of(Message.of("Make a checklist of the %s steps of content/%s? [y/N] ", steps, path)));
        terminal.out().flush();
        return answers.hasNextLine()
                && answers.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    /** Whether a folder is another one or inside it, links followed. */
    private static boolean within(Path folder, Path outer) throws IOException {
        Path real = folder.toAbsolutePath().normalize();
        while (!Files.exists(real)) {
            real = real.getParent() == null ? real.getRoot() : real.getParent();
        }
        Path rest = real.relativize(folder.toAbsolutePath().normalize());
        return real.toRealPath().resolve(rest).startsWith(outer.toRealPath());
    }

    private Translation words() {
        return terminal.words();
    }

    private void refuse(boolean wrong, Message why) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), words().of(why));
        }
    }
}

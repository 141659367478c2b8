package dev.waybill.command;

import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.SiteLanguage;
import dev.waybill.command.option.SiteOptions;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Translation;
import dev.waybill.document.checklist.ChecklistLock;
import dev.waybill.document.checklist.ChecklistLockText;
import dev.waybill.output.ReplacedFile;
import dev.waybill.site.Site;
import dev.waybill.site.lock.IdentifiedPage;
import dev.waybill.site.lock.LockUpdate;
import dev.waybill.site.lock.LockUpdate.Change;
import dev.waybill.site.lock.StepIds;
import dev.waybill.site.lock.StepIds.NewId;
import dev.waybill.source.OriginalText;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "ids",
        description = {
            "Report which steps of checklists have no id, and what content/checklists.lock.json lacks; the exit code is then 1.",
            "With --write, add the ids to the steps and update the lock file. Nothing else is changed."
        })
final class IdsCommand implements Callable<Integer> {
    /** Rules whose violations this command fixes. */
    private static final Set<Rule> MENDED = Set.of(Rule.MISSING_STEP_ID, Rule.STEP_UNLOCKED);

    final SiteOptions site = new SiteOptions();

    @Option(
            names = {"-w", "--write"},
            description = "Write the ids and the lock file.")
    private boolean write;

    private final Terminal terminal;

    IdsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BuildRun run = new BuildRun(terminal, site);
        return run.onChecked(Optional.empty(), MENDED, checked -> {
            Map<String, List<NewId>> newIds = new StepIds(new SecureRandom()).newIds(checked.site());
            if (!write) {
                return tell(newIds, update(checked.site()));
            }
            if (!insert(newIds, checked.report().sources())) {
                return ExitCode.CONTENT;
            }
            return run.onChecked(Optional.empty(), MENDED, identified -> lock(update(identified.site())));
        });
    }

    private static LockUpdate update(Site site) {
        return LockUpdate.of(site, site.lock().orElseThrow()); // an unreadable lock file is an error, reported before
    }

    private int tell(Map<String, List<NewId>> newIds, LockUpdate update) {
        newIds.values()
                .forEach(steps -> steps.forEach(step -> print(Message.of("%s: no id: %s", step.step(), step.text()))));
        update.changes().forEach(change -> print(line(change)));
        boolean complete = newIds.isEmpty()
                && update.changes().stream().noneMatch(change -> change.kind().isNeeded());
        print(complete ? Message.of("nothing is missing") : Message.of("waybill ids --write fixes this"));
        return complete ? ExitCode.FINE : ExitCode.CONTENT;
    }

    /** All pages are computed before the first is written. */
    private boolean insert(Map<String, List<NewId>> newIds, Map<String, String> sources) throws IOException {
        List<OriginalText> changed = new ArrayList<>();
        for (Map.Entry<String, List<NewId>> page : newIds.entrySet()) {
            String path = page.getKey();
            OriginalText original = OriginalText.of(site.source(), source(path, sources));
            Optional<OriginalText> identified = IdentifiedPage.of(original, path, page.getValue());
            if (identified.isEmpty()) {
                terminal.err()
                        .println("waybill: "
                                + words().of(Message.of(
                                        "in '%s' a comment after a step would not be read as its id; write the ids of this page by hand; nothing was written",
                                        path)));
                return false;
            }
            changed.add(identified.get());
        }
        for (OriginalText page : changed) {
            new ReplacedFile(page.file()).write(page.text());
        }
        newIds.values()
                .forEach(steps -> steps.forEach(
                        step -> print(Message.of("%s", step.step() + ": #" + step.id() + ": " + step.text()))));
        return true;
    }

    /** The text as it was read. If a site has too many such files to keep, the file is read again. */
    private SourceFile source(String path, Map<String, String> read) {
        return Optional.ofNullable(read.get(path))
                .map(text -> new SourceFile(path, text))
                .or(() -> new SourceFolder(site.source()).file(path).map(Parsed::value))
                .orElseGet(() -> new SourceFile(path, ""));
    }

    private int lock(LockUpdate update) throws IOException {
        if (!update.changes().isEmpty()) {
            ReplacedFile.within(site.source(), ChecklistLock.PATH).write(ChecklistLockText.of(update.lock()));
        }
        update.changes().forEach(change -> print(line(change)));
        print(
                update.changes().isEmpty()
                        ? Message.of("%s is up to date", ChecklistLock.PATH)
                        : Message.of("%s is written", ChecklistLock.PATH));
        return ExitCode.FINE;
    }

    private static Message line(Change change) {
        Message words = switch (change.kind()) {
            case ADDED -> Message.of("new");
            case REVISED -> Message.of("rev raised");
            case REWORDED -> Message.of("reworded");
            case REPLACED -> Message.of("replaced");
        };
        return Message.of("%s: %s", ChecklistLock.PATH + ": " + change.list() + "/" + change.step(), words);
    }

    private Translation words() {
        return SiteLanguage.words(terminal, site.source());
    }

    private void print(Message line) {
        if (!site.quiet) {
            terminal.out().println(words().of(line));
        }
    }
}

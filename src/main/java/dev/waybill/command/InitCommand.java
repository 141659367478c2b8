package dev.waybill.command;

import dev.waybill.archetype.NewSite;
import dev.waybill.archetype.NewText;
import dev.waybill.command.option.ClockOption;
import dev.waybill.command.option.DiskReason;
import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.diagnostic.Translation;
import dev.waybill.output.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "init",
        description = "Start a site that builds at once, with a guide, a checklist and a workflow for CI."
                + " Files that exist stay as they are.")
final class InitCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = ".", description = "Its folder; created if absent.")
    private Path folder = Path.of(".");

    @Option(
            names = {"-l", "--language"},
            paramLabel = "LANGUAGE",
            defaultValue = "zh-CN",
            description = "zh-CN or en; zh-CN if absent.")
    private String language = "zh-CN";

    @Option(
            names = "--like",
            paramLabel = "EXAMPLE",
            defaultValue = "",
            description =
                    "Start like an example, in its language: docs, a manual with a tree of pages; portal, guides by topic;"
                            + " handbook, in two languages.")
    private String like = "";

    final ClockOption clock = new ClockOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuse(
                !language.equals("zh-CN") && !language.equals("en"),
                Message.of("no language '%s'; zh-CN or en", language));
        refuse(
                !like.isEmpty() && !NewSite.EXAMPLES.contains(like),
                Message.of(
                        "no example '%s'%s; examples: %s",
                        like, Suggestion.question(like, NewSite.EXAMPLES), NewSite.EXAMPLES));
        boolean site = Files.exists(folder.resolve("waybill.yaml")) || Files.exists(folder.resolve("content"));
        refuse(site, Message.of("there already is a site in '%s'; waybill new starts a page", folder));
        refuse(Files.exists(folder) && !Files.isDirectory(folder), Message.of("'%s' is not a folder", folder));
        Translation words = terminal.words(language);
        try {
            Files.createDirectories(folder);
            for (NewText file : files()) {
                boolean made = NewFile.make(folder, file.path(), file.text());
                terminal.out()
                        .println(
                                made
                                        ? file.path()
                                        : words.of(Message.of("%s already exists and stays unchanged", file.path())));
            }
            terminal.out()
                    .println(words.of(Message.of(
                            "next: waybill serve -o%s", folder.equals(Path.of(".")) ? "" : " -s " + folder)));
        } catch (IOException e) {
            terminal.err().println("waybill: " + words.of(Message.of("can't write: %s", DiskReason.of(e))));
            return ExitCode.USAGE;
        } catch (DateTimeException e) {
            refuse(true, ClockOption.reason(e));
        }
        return ExitCode.FINE;
    }

    private List<NewText> files() {
        return like.isEmpty()
                ? NewSite.of(
                        language, clock.now(terminal).atZone(ZoneOffset.UTC).toLocalDate())
                : NewSite.like(like);
    }

    private void refuse(boolean wrong, Message why) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), terminal.words().of(why));
        }
    }
}

package dev.waybill.command;

import dev.waybill.archetype.Archetypes;
import dev.waybill.archetype.NewPath;
import dev.waybill.archetype.NewText;
import dev.waybill.command.option.ClockOption;
import dev.waybill.command.option.DiskReason;
import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.SourceOption;
import dev.waybill.command.option.Terminal;
import dev.waybill.config.Configuration;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.config.LanguageRoot;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.RefusedException;
import dev.waybill.diagnostic.Translation;
import dev.waybill.output.NewFile;
import dev.waybill.pipeline.NewPageAddress;
import dev.waybill.source.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        description = "Start a page: a draft with today's date. No existing file is overwritten.",
        footer = "%nA file archetypes/KIND.md of the site replaces the built-in one.")
final class NewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", description = "Its path under content/, such as ebay/first-sale.")
    private String path = "";

    @Option(
            names = {"-k", "--kind"},
            paramLabel = "KIND",
            defaultValue = "",
            description = "guide (with a checklist), article, topic, section, or one of the site's archetypes/;"
                    + " an article if absent, a topic under topics/, a guide under guides/.")
    private String kind = "";

    @Option(
            names = {"-t", "--title"},
            paramLabel = "TITLE",
            defaultValue = "",
            description = "Its title; the file's name if absent.")
    private String title = "";

    final SourceOption source = new SourceOption();

    final ClockOption clock = new ClockOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.exists(source.folder().resolve("waybill.yaml"))
                && !Files.isDirectory(source.folder().resolve("content"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    terminal.words().of(Message.of("no site in '%s'; waybill init creates one", source.folder())));
        }
        SourceFolder folder = new SourceFolder(source.folder());
        Configuration site = folder.configuration()
                .map(file -> ConfigurationReader.read(file.value()).value())
                .orElseGet(ConfigurationReader::defaults);
        Translation words = terminal.words(site.identity().language());
        try {
            NewText page = page(folder, site);
            NewPageAddress.refusal(source.folder(), page.path(), page.text()).ifPresent(why -> {
                throw new RefusedException(
                        Message.of("a build would refuse '%s': %s; choose another path", page.path(), why));
            });
            if (!NewFile.make(source.folder(), page.path(), page.text())) {
                throw new RefusedException(Message.of("'%s' already exists", page.path()));
            }
            terminal.out().println(page.path());
            return ExitCode.FINE;
        } catch (IOException e) {
            terminal.err().println("waybill: " + words.of(Message.of("can't write: %s", DiskReason.of(e))));
            return ExitCode.USAGE;
        } catch (RefusedException e) {
            throw new ParameterException(spec.commandLine(), words.of(e.reason()), e);
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), words.of(ClockOption.reason(e)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private NewText page(SourceFolder folder, Configuration site) {
        LocalDate today = clock.now(terminal).atZone(site.dates().timeZone()).toLocalDate();
        Configuration language = language(site);
        NewPath place = NewPath.of(path, kind, language.root().folder());
        return new Archetypes(folder, language.identity().language()).page(place, title, today);
    }

    /** The settings of the language to whose folder the page belongs. */
    private Configuration language(Configuration site) {
        List<LanguageRoot> roots = site.each().stream().map(Configuration::root).toList();
        String within = path.replaceFirst("^(\\./)?content/", "");
        return LanguageRoot.of(roots, within)
                .map(root -> site.each().get(roots.indexOf(root)))
                .orElseThrow(() -> new RefusedException(Message.of(
                        "'%s' is in the folder of no language; start it with one of %s",
                        path, roots.stream().map(LanguageRoot::folder).toList())));
    }
}

package dev.waybill.diagnostic;

import dev.waybill.command.WaybillCommand;
import dev.waybill.command.option.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The English texts of the help of all commands, from the model that prints it. */
final class HelpTexts {
    private HelpTexts() {}

    static Set<String> all() {
        Set<String> texts = new TreeSet<>(List.of("Usage: ", "Commands:%n"));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(nowhere, nowhere, Map.of(), Clock.systemUTC(), false);
        CommandLine program = WaybillCommand.commandLine(terminal);
        program.addSubcommand(new HelpCommand()).addSubcommand(new GenerateCompletion());
        add(texts, program);
        texts.removeIf(text -> text.isBlank() || text.matches("\\s*(waybill |AWS_|source <).*"));
        return texts;
    }

    private static void add(Set<String> texts, CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        texts.add(String.join(" ", usage.header()));
        texts.add(String.join(" ", usage.description()));
        texts.addAll(List.of(usage.exitCodeListHeading(), usage.footerHeading()));
        texts.addAll(Arrays.asList(usage.footer()));
        texts.addAll(usage.exitCodeList().values());
        List<ArgSpec> arguments = new ArrayList<>(spec.options());
        arguments.addAll(spec.positionalParameters());
        arguments.forEach(argument -> texts.add(String.join(" ", argument.description())));
        line.getSubcommands().values().forEach(each -> add(texts, each));
    }
}

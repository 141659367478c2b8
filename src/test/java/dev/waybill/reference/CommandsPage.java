package dev.waybill.reference;

import dev.waybill.command.WaybillCommand;
import dev.waybill.command.option.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every command with its parameters and options, from the model that also parses the command line. */
final class CommandsPage {
    /** Options that every command has. */
    private static final Set<String> EVERYWHERE = Set.of("--help", "--version");

    private final Language language;

    CommandsPage(Language language) {
        this.language = language;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        CommandLine program = WaybillCommand.commandLine(silent());
        program.getSubcommands().values().forEach(command -> add(text, command));
        text.append("## " + language.word("Exit codes", "退出码") + " {#exit-codes}\n\n");
        text.append("| " + language.word("code | meaning", "退出码 | 意思") + " |\n| --- | --- |\n");
        program.getCommandSpec()
                .usageMessage()
                .exitCodeList()
                .forEach((code, meaning) -> text.append("| " + code + " | " + language.of(meaning) + " |\n"));
        return text.toString();
    }

    private void add(StringBuilder text, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName();
        boolean below = name.chars().filter(each -> each == ' ').count() > 1;
        text.append((below ? "###" : "##") + " `" + name + "` {#"
                + name.replaceFirst("waybill ", "").replace(' ', '-') + "}\n\n");
        text.append(description(List.of(spec.usageMessage().description())) + "\n\n");
        rows(text, spec);
        command.getSubcommands().values().forEach(each -> add(text, each));
    }

    private void rows(StringBuilder text, CommandSpec spec) {
        List<? extends ArgSpec> options = spec.options().stream()
                .filter(option -> !option.hidden() && !EVERYWHERE.contains(option.longestName()))
                .sorted(java.util.Comparator.comparing(OptionSpec::longestName))
                .toList();
        if (options.isEmpty() && spec.positionalParameters().isEmpty()) {
            return;
        }
        text.append("| " + language.word("argument | meaning", "参数 | 意思") + " |\n| --- | --- |\n");
        spec.positionalParameters()
                .forEach(each ->
                        text.append(row(each.paramLabel() + (each.arity().max() > 1 ? "…" : ""), each)));
        options.forEach(each -> text.append(row(names((OptionSpec) each), each)));
        text.append("\n");
    }

    private String row(String name, ArgSpec argument) {
        return "| `" + name.replace("|", "\\|") + "` | " + description(List.of(argument.description())) + " |\n";
    }

    private static String names(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        return String.join("`, `", option.names()) + value;
    }

    private String description(List<String> lines) {
        return language.of(String.join(" ", lines).replace("%n", " ").replace("%%", "%"));
    }

    private static Terminal silent() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Terminal(nowhere, nowhere, Map.of("WAYBILL_LANG", "en"), Clock.systemUTC(), false);
    }
}

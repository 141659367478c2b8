import dev.waybill.command.WaybillCommand;
import dev.waybill.command.option.Terminal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes the completions for bash, zsh and fish, and the manual page, from the program's own description of its commands.
 *
 * <p>Usage: {@code java -cp waybill.jar ShellFiles.java OUT DATE VERSION}
 */
final class ShellFiles {
    private ShellFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        Terminal terminal = new Terminal(System.out, System.err, Map.of(), Clock.systemUTC(), false);
        CommandLine line = WaybillCommand.commandLine(terminal);
        write(out.resolve("completion/waybill.bash"), AutoComplete.bash("waybill", line));
        write(out.resolve("completion/_waybill"), "#compdef waybill\nautoload -U +X bashcompinit && bashcompinit\n"
                + AutoComplete.bash("waybill", line));
        write(out.resolve("completion/waybill.fish"), fish(line));
        write(out.resolve("man/waybill.1"), manual(line, arguments[1], arguments[2]));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace("\r\n", "\n"));
    }

    static String fish(CommandLine line) {
        StringBuilder script = new StringBuilder("# Completion of waybill for fish.\n");
        new TreeMap<>(line.getSubcommands()).forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            script.append("complete -c waybill -n __fish_use_subcommand -f -a ").append(name)
                    .append(" -d ").append(quoted(first(spec.usageMessage().description()))).append('\n');
            new TreeMap<>(command.getSubcommands()).forEach((below, other) -> script.append("complete -c waybill -n '__fish_seen_subcommand_from ")
                    .append(name).append("' -f -a ").append(below).append(" -d ")
                    .append(quoted(first(other.getCommandSpec().usageMessage().description()))).append('\n'));
            for (OptionSpec option : spec.options()) {
                script.append("complete -c waybill -n '__fish_seen_subcommand_from ").append(name).append('\'');
                for (String written : option.names()) {
                    script.append(written.startsWith("--") ? " -l " : " -s ").append(written.replaceFirst("^--?", ""));
                }
                script.append(option.arity().max() > 0 ? " -r" : "").append(" -d ").append(quoted(first(option.description()))).append('\n');
            }
        });
        return script.toString();
    }

    static String manual(CommandLine line, String date, String version) {
        StringBuilder page = new StringBuilder(".TH WAYBILL 1 " + date + " \"waybill " + version + "\"\n.SH NAME\nwaybill \\- "
                + "static site generator for guides and documentation\n.SH SYNOPSIS\n.B waybill\n.I command\n.RI [ options ]\n.SH COMMANDS\n");
        new TreeMap<>(line.getSubcommands()).forEach((name, command) -> {
            page.append(".SS ").append(name).append('\n').append(roff(String.join(" ", command.getCommandSpec().usageMessage().description())));
            for (OptionSpec option : command.getCommandSpec().options()) {
                page.append(".TP\n.B ").append(roff(String.join(", ", option.names())).strip());
                page.append(option.arity().max() > 0 ? " " + roff(option.paramLabel()).strip() : "").append('\n');
                page.append(roff(String.join(" ", option.description())));
            }
        });
        page.append(".SH EXIT STATUS\n");
        line.getCommandSpec().usageMessage().exitCodeList().forEach((code, meaning) ->
                page.append(".TP\n.B ").append(code).append('\n').append(roff(meaning)));
        page.append(".SH ENVIRONMENT\n");
        Arrays.stream(line.getCommandSpec().usageMessage().footer()).forEach(row ->
                page.append(".TP\n.B ").append(roff(row.strip().replaceFirst(" +", "\n"))));
        return page.toString();
    }

    private static String first(String... description) {
        return description.length == 0 ? "" : description[0].replaceFirst("(?s)[.;] .*|\\.$|\n.*", "").replace("%%", "%");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String roff(String text) {
        return text.replace("%n", " ").replace("%%", "%").replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1") + "\n";
    }
}

package dev.waybill.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The command line as a whole. */
@Command(
        name = "waybill",
        description = "Builds a site of guides that people act on.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = WaybillCommand.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Nothing is wrong.",
            "1:Content has faults.",
            "2:The command line or the configuration is wrong, or the disk refuses.",
            "3:The program itself failed."
        },
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  NO_COLOR           no colours",
            "  CI                 no progress line",
            "  SOURCE_DATE_EPOCH  the moment of the build, in seconds"
        })
public final class WaybillCommand {
    private static final List<String> ABOUT_ALL = List.of("generate-completion", "help");
    private static final List<String> NAMES =
            List.of("build", "check", "serve", "new", "init", "list", "explain", "ids", "stats", "deploy");

    private WaybillCommand() {}

    /**
     * Runs a command line.
     *
     * @return the exit code, one of {@link ExitCode}
     */
    public static int run(Terminal terminal, String... arguments) {
        Optional<String> locale = unreadableNames();
        if (locale.isPresent()) {
            terminal.err().println("waybill: " + locale.get());
            return ExitCode.USAGE;
        }
        CommandLine line = new CommandLine(new WaybillCommand());
        named(arguments).forEach(name -> line.addSubcommand(name, subcommand(name, terminal)));
        line.setUsageHelpLongOptionsMaxWidth(28)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.color() ? Ansi.ON : Ansi.OFF));
        line.getSubcommands().values().forEach(command -> command.setColorScheme(line.getColorScheme()));
        line.setExecutionStrategy(new CommandLine.RunLast());
        line.setExecutionExceptionHandler((e, failed, result) -> failed(terminal, e, arguments));
        try {
            return arguments.length == 0 ? usage(line) : line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return failed(terminal, e, arguments);
        }
    }

    /** Picocli takes most of a short run's time to read all commands; where one is named, it needn't read the others. */
    private static List<String> named(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (first.equals("--version") || first.equals("-V")) {
            return List.of();
        }
        return NAMES.contains(first)
                ? List.of(first)
                : Stream.concat(ABOUT_ALL.stream(), NAMES.stream()).toList();
    }

    private static CommandLine subcommand(String name, Terminal terminal) {
        return switch (name) {
            case "build" -> new CommandLine(new BuildCommand(terminal));
            case "check" -> new CommandLine(new CheckCommand(terminal));
            case "serve" -> new CommandLine(new ServeCommand(terminal));
            case "new" -> new CommandLine(new NewCommand(terminal));
            case "init" -> new CommandLine(new InitCommand(terminal));
            case "list" ->
                ListPagesCommand.addTo(new CommandLine(new ListCommand()), terminal)
                        .addSubcommand(new ListRelatedCommand(terminal))
                        .addSubcommand(new ListRulesCommand(terminal));
            case "explain" -> new CommandLine(new ExplainCommand()).addSubcommand(new ExplainRelatedCommand(terminal));
            case "ids" -> new CommandLine(new IdsCommand(terminal));
            case "stats" -> new CommandLine(new StatsCommand(terminal));
            case "deploy" -> new CommandLine(new DeployCommand(terminal));
            case "generate-completion" -> new CommandLine(new GenerateCompletion());
            case "help" -> new CommandLine(new HelpCommand());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return ExitCode.USAGE;
    }

    private static int failed(Terminal terminal, Throwable e, String... arguments) {
        boolean verbose = Arrays.asList(arguments).contains("-v")
                || Arrays.asList(arguments).contains("--verbose");
        terminal.err()
                .println("waybill: a fault of waybill's own, " + e.getClass().getSimpleName() + "; nothing was written"
                        + (verbose ? "" : "; -v shows the cause"));
        if (verbose) {
            e.printStackTrace(terminal.err());
        }
        return ExitCode.OURS;
    }

    /** Under a C locale Java can't open a file with a Chinese name (JDK 17, on Linux). */
    private static Optional<String> unreadableNames() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows || encoding.equalsIgnoreCase("UTF-8")
                ? Optional.empty()
                : Optional.of("the locale's encoding is " + encoding
                        + ", in which file names can't be read; set LC_ALL=C.UTF-8");
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** The version the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"waybill " + packaged().orElse("(not packaged)")};
        }

        static Optional<String> packaged() {
            return Optional.ofNullable(WaybillCommand.class.getPackage().getImplementationVersion());
        }
    }
}

package dev.waybill.command;

import dev.waybill.command.migration.ImportCommand;
import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.HelpText;
import dev.waybill.command.option.OptionGroup;
import dev.waybill.command.option.ProgramVersion;
import dev.waybill.command.option.Terminal;
import dev.waybill.command.option.UsageMessages;
import dev.waybill.diagnostic.Message;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line. */
public final class WaybillCommand {
    private static final List<String> ABOUT_ALL = List.of("generate-completion", "help");
    private static final List<String> NAMES =
            List.of("build", "check", "serve", "new", "init", "import", "list", "explain", "ids", "stats", "deploy");

    private static final Map<String, String> EXIT_CODES = new TreeMap<>(Map.of(
            "0", "Success.",
            "1", "Content has errors.",
            "2", "The command line or the configuration is wrong, or the disk refused.",
            "3", "A bug in waybill."));

    private static final String[] ENVIRONMENT = {
        "  NO_COLOR           no colours",
        "  CI                 no progress line",
        "  WAYBILL_LANG       language of messages: en or zh-CN (default: the site's)",
        "  SOURCE_DATE_EPOCH  the time of the build, in seconds"
    };

    private WaybillCommand() {}

    /**
     * Runs a command line.
     *
     * @return the exit code, one of {@link ExitCode}
     */
    public static int run(Terminal terminal, String... arguments) {
        // Errors of templates are diagnostics, and looking for a logger takes time.
        System.setProperty("org.freemarker.loggerLibrary", "none");
        Optional<Message> locale = unreadableNames();
        if (locale.isPresent()) {
            terminal.err().println("waybill: " + terminal.words().of(locale.get()));
            return ExitCode.USAGE;
        }
        CommandLine line = commandLine(terminal, named(arguments));
        line.setUsageHelpLongOptionsMaxWidth(28)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.color() ? Ansi.ON : Ansi.OFF));
        line.getSubcommands().values().forEach(command -> command.setColorScheme(line.getColorScheme()));
        line.setExecutionStrategy(new CommandLine.RunLast());
        Failure failure = new Failure(terminal, isVerbose(arguments));
        line.setExecutionExceptionHandler(failure);
        line.setParameterExceptionHandler(new UsageMessages(terminal.words()));
        if (arguments.length == 0 || asksForHelp(arguments)) {
            new HelpText(terminal.words()).translate(line);
        }
        try {
            return arguments.length == 0 ? usage(line) : line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return failure.tell(e);
        }
    }

    /** The command line with all commands of the program, for a reference of them. */
    public static CommandLine commandLine(Terminal terminal) {
        return commandLine(terminal, NAMES);
    }

    private static CommandLine commandLine(Terminal terminal, List<String> names) {
        CommandSpec spec = CommandSpec.create().name("waybill");
        spec.usageMessage().description("Builds a site of guides that people act on.");
        CommandLine line = new CommandLine(spec);
        names.forEach(name -> line.addSubcommand(name, subcommand(name, terminal)));
        complete(line);
        return line;
    }

    /** Reading all commands takes picocli most of a short run, so only the named command is read. */
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
            case "build" -> new CommandLine(new BuildCommand(terminal).spec());
            case "check" -> new CommandLine(new CheckCommand(terminal).spec());
            case "serve" -> {
                ServeCommand command = new ServeCommand(terminal);
                yield OptionGroup.annotated(command, command.source, command.clock);
            }
            case "new" -> {
                NewCommand command = new NewCommand(terminal);
                yield OptionGroup.annotated(command, command.source, command.clock);
            }
            case "init" -> {
                InitCommand command = new InitCommand(terminal);
                yield OptionGroup.annotated(command, command.clock);
            }
            case "import" -> new CommandLine(new ImportCommand(terminal));
            case "list" -> {
                ListRelatedCommand related = new ListRelatedCommand(terminal);
                yield ListPagesCommand.addTo(new CommandLine(new ListCommand()), terminal)
                        .addSubcommand(OptionGroup.annotated(related, related.site))
                        .addSubcommand(new ListRulesCommand(terminal));
            }
            case "explain" -> {
                ExplainRelatedCommand related = new ExplainRelatedCommand(terminal);
                yield new CommandLine(new ExplainCommand(terminal))
                        .addSubcommand(OptionGroup.annotated(related, related.site));
            }
            case "ids" -> {
                IdsCommand command = new IdsCommand(terminal);
                yield OptionGroup.annotated(command, command.site);
            }
            case "stats" -> {
                StatsCommand command = new StatsCommand(terminal);
                yield OptionGroup.annotated(command, command.site, command.baseUrl);
            }
            case "deploy" -> {
                DeployCommand command = new DeployCommand(terminal);
                yield OptionGroup.annotated(command, command.source);
            }
            case "generate-completion" -> new CommandLine(new GenerateCompletion());
            case "help" -> new CommandLine(new HelpCommand());
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Adds the options that all commands have. */
    private static void complete(CommandLine line) {
        CommandSpec spec = line.getCommandSpec().versionProvider(new ProgramVersion());
        if (spec.findOption("--help") == null) {
            spec.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Show this help message and exit.")
                    .build());
            spec.addOption(OptionSpec.builder("-V", "--version")
                    .versionHelp(true)
                    .description("Print version information and exit.")
                    .build());
        }
        CommandLine.Model.UsageMessageSpec usage = spec.usageMessage();
        usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(EXIT_CODES);
        if (usage.footer().length == 0) {
            usage.footerHeading("%nEnvironment:%n").footer(ENVIRONMENT);
        }
        line.getSubcommands().values().forEach(WaybillCommand::complete);
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return ExitCode.USAGE;
    }

    /** Under a C locale Java can't open a file with a Chinese name (JDK 17, on Linux). */
    private static Optional<Message> unreadableNames() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows || encoding.equalsIgnoreCase("UTF-8")
                ? Optional.empty()
                : Optional.of(Message.of(
                        "the locale's encoding is %s, in which file names can't be read; set LC_ALL=C.UTF-8",
                        encoding));
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static boolean asksForHelp(String... arguments) {
        return arguments[0].equals("help")
                || Stream.of(arguments).anyMatch(word -> word.equals("-h") || word.equals("--help"));
    }

    private static boolean isVerbose(String... arguments) {
        return Stream.of(arguments).anyMatch(word -> word.equals("-v") || word.equals("--verbose"));
    }

    /**
     * Reports a bug in the program. It isn't a lambda, because with a lambda here the JDK omitted picocli's interface from the class
     * archive.
     */
    private record Failure(Terminal terminal, boolean verbose) implements CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception e, CommandLine line, CommandLine.ParseResult result) {
            return tell(e);
        }

        int tell(Throwable e) {
            terminal.err()
                    .println("waybill: "
                            + terminal.words()
                                    .of(Message.of(
                                            "a bug in waybill, %s; nothing was written%s",
                                            e.getClass().getSimpleName(),
                                            verbose ? Message.NONE : Message.of("; -v shows the stack trace"))));
            if (verbose) {
                e.printStackTrace(terminal.err());
            }
            return ExitCode.OURS;
        }
    }
}

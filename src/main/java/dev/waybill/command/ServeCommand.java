package dev.waybill.command;

import dev.waybill.command.option.ClockOption;
import dev.waybill.command.option.DiskReason;
import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.ReportOptions;
import dev.waybill.command.option.SourceOption;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;
import dev.waybill.pipeline.BuildOptions;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.serve.DevServer;
import dev.waybill.serve.ServeLog;
import dev.waybill.serve.ServeOptions;
import dev.waybill.site.schedule.Visibility;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Show the site in a browser, with drafts and scheduled pages marked, and rebuild it on every save.",
            "While there is an error, it is shown instead of the page. Nothing is written."
        })
final class ServeCommand implements Callable<Integer> {
    final SourceOption source = new SourceOption();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "1314",
            description = "The port; 1314 if absent, 0 for any free port.")
    private int port = 1314;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; at any but the loopback address, other machines can read drafts.")
    private String bind = "127.0.0.1";

    @Option(
            names = {"-o", "--open"},
            description = "Open the site in the browser.")
    private boolean open;

    @Option(
            names = {"-E", "--expired"},
            description = "Show pages after their expiry date.")
    private boolean expired;

    final ClockOption clock = new ClockOption();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print diagnostics only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print the stack trace if the program itself fails.")
    boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    private volatile String language = "";

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(site())) {
            return refuse(
                    Files.exists(site())
                            ? Message.of(
                                    "can't serve '%s': it is no folder; -s names the one with waybill.yaml and content/",
                                    source.folder())
                            : Message.of(
                                    "can't serve '%s': there is no folder; -s names the one with waybill.yaml and content/",
                                    source.folder()));
        }
        ServeOptions options = new ServeOptions(site(), address(), bind, port, this::build, terminal::words);
        try (DevServer server = DevServer.start(options, new Log())) {
            Translation words = words();
            terminal.out().println(words.of(Message.of("%s shows the site; Ctrl-C ends it", server.address())));
            if (!options.bind().isLoopbackAddress()) {
                terminal.out().println(words.of(Message.of("other machines can open it too, drafts included")));
            }
            if (server.isPolling()) {
                terminal.out()
                        .println(words.of(Message.of("polling for changes, since this disk doesn't report them")));
            }
            if (open) {
                open(server.address());
            }
            server.await();
            return ExitCode.FINE;
        } catch (BindException e) {
            return refuse(Message.of("can't listen on %s:%s: %s", bind, port, why(e)));
        } catch (IOException e) {
            return refuse(Message.of("can't serve '%s': %s", source.folder(), DiskReason.of(e)));
        }
    }

    /** An absolute path: if the current folder is deleted and restored, {@code .} keeps referring to the deleted one. */
    private Path site() {
        return source.folder().toAbsolutePath().normalize();
    }

    private InetAddress address() {
        if (port < 0 || port > 65535) {
            throw new ParameterException(
                    spec.commandLine(), words().of(Message.of("'%s' is not a port; the highest is 65535", port)));
        }
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    words().of(Message.of(
                            "'%s' is not an address of this machine; --bind takes one, such as 127.0.0.1 or 0.0.0.0",
                            bind)),
                    e);
        }
    }

    private static Message why(BindException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("Cannot assign")) {
            return Message.of(
                    "it is not an address of this machine; --bind takes one of its own, such as 127.0.0.1 or 0.0.0.0");
        }
        return said.contains("Permission denied")
                ? Message.of("ports below 1024 are reserved; -p sets another port")
                : Message.of("another program listens there (%s); -p sets another port, -p 0 a free one", said);
    }

    private BuildOptions build(URI at) {
        Visibility shown = new Visibility(true, true, expired, clock.now(terminal));
        return new BuildOptions(site(), Optional.of(at), shown, false);
    }

    private void open(URI address) {
        try {
            Browser.of(System.getProperty("os.name", "")).open(address);
        } catch (IOException e) {
            refuse(Message.of("no browser could be opened: %s", DiskReason.of(e)));
        }
    }

    private int refuse(Message reason) {
        terminal.err().println("waybill: " + words().of(reason));
        return ExitCode.USAGE;
    }

    /** In the language of the site once it is known. */
    private Translation words() {
        return language.isEmpty() ? terminal.words() : terminal.words(language);
    }

    /** Prints a line for each build, and its diagnostics. */
    private final class Log implements ServeLog {
        private final ReportOptions form = new ReportOptions();

        @Override
        public void built(BuildReport report, int changed, long nanoseconds) {
            form.print(report, terminal, source.folder());
            language = report.language();
            if (report.errors() > 0) {
                Message shown = Message.of("%s error(s); the site shows them until they are fixed", report.errors());
                terminal.err().println(words().of(shown));
            } else if (!quiet) {
                String seconds = String.format(Locale.ROOT, "%.2f", nanoseconds / 1e9);
                terminal.out().println(words().of(Message.of("built in %s s, %s file(s) changed", seconds, changed)));
            }
        }

        @Override
        public void failed(Message reason) {
            refuse(Message.of("%s; the next save tries again", reason));
        }
    }
}

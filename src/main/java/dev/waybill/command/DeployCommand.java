package dev.waybill.command;

import dev.waybill.command.option.DiskReason;
import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.SiteLanguage;
import dev.waybill.command.option.SourceOption;
import dev.waybill.command.option.Terminal;
import dev.waybill.deploy.Deploy;
import dev.waybill.deploy.DeployOptions;
import dev.waybill.deploy.DeployReport;
import dev.waybill.deploy.store.DeployTarget;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "deploy",
        description = {
            "Publish the built site: only what changed, the files that pages need before the pages, deletions"
                    + " last.",
            "Files that no deploy wrote stay. If it is interrupted, run it again to complete it; for a bucket,",
            "after five minutes or with --take-over, since another deploy might still be running."
        },
        footerHeading = "%nTargets and their environment:%n",
        footer = {
            "  DIR                a folder",
            "  s3://BUCKET/PREFIX a bucket of S3 or a compatible store;",
            "                     AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY,",
            "                     AWS_SESSION_TOKEN, AWS_REGION, AWS_ENDPOINT_URL",
            "  git:REMOTE#BRANCH  a branch, with the git of this machine"
        })
final class DeployCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TARGET", description = "A folder, s3://BUCKET/PREFIX or git:REMOTE#BRANCH.")
    private String target = "";

    final SourceOption source = new SourceOption();

    @Option(
            names = {"-d", "--destination"},
            paramLabel = "DIR",
            description = "Where the site was built; the folder site/ of the source if absent.")
    private @Nullable Path destination;

    @Option(names = "--dry-run", description = "Print what would be sent and deleted, and do nothing.")
    private boolean dryRun;

    @Option(
            names = "--max-deletes",
            paramLabel = "N",
            defaultValue = "256",
            description = "Do nothing if more files would be deleted; 256 if absent.")
    private int maxDeletes;

    @Option(names = "--adopt", description = "Overwrite files that no deploy wrote.")
    private boolean adopt;

    @Option(names = "--take-over", description = "Continue in place of an interrupted deploy to the same bucket.")
    private boolean takeOver;

    @Option(
            names = "--rollback",
            description = "Restore the previous release, or the last complete one if a deploy was interrupted.")
    private boolean rollback;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print diagnostics only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print every path, and the stack trace if the program itself fails.")
    private boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    DeployCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DeployTarget to = DeployTarget.of(target)
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), words().of(DeployTarget.diagnostic(target))));
        if (maxDeletes < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    words().of(Message.of("'%s' is not a number of files; --max-deletes takes 0 or more", maxDeletes)));
        }
        Path site = destination == null ? source.folder().resolve("site") : destination;
        refuseSite(to, site);
        DeployProgress progress = new DeployProgress(terminal, words(), quiet);
        try {
            Deploy deploy = new Deploy(
                    to,
                    new DeployOptions(dryRun, maxDeletes, adopt, takeOver),
                    terminal.environment(),
                    terminal.clock().instant(),
                    progress);
            DeployReport report = rollback ? deploy.rollBack() : deploy.send(site);
            progress.end();
            tell(report);
            return ExitCode.FINE;
        } catch (IOException e) {
            progress.end();
            terminal.err().println("waybill: " + words().of(Message.of("can't deploy: %s", DiskReason.of(e))));
            return ExitCode.USAGE;
        }
    }

    /** A deploy keeps its own files at its target, and a build would treat them as foreign files or content. */
    private void refuseSite(DeployTarget to, Path site) {
        Path built = site.toAbsolutePath().normalize();
        if (to instanceof DeployTarget.Folder folder) {
            Path sent = folder.path().toAbsolutePath().normalize();
            if (sent.startsWith(built) || built.startsWith(sent)) {
                throw new ParameterException(
                        spec.commandLine(),
                        words().of(Message.of("'%s' can't be the target: the built site is there", target)));
            }
            for (String part : List.of("content", "static", "templates")) {
                if (sent.startsWith(
                        source.folder().resolve(part).toAbsolutePath().normalize())) {
                    throw new ParameterException(
                            spec.commandLine(),
                            words().of(Message.of("'%s' can't be the target: the site's source is there", target)));
                }
            }
        }
    }

    private Translation words() {
        return SiteLanguage.words(terminal, source.folder());
    }

    private void tell(DeployReport report) {
        if (quiet) {
            return;
        }
        if (dryRun || verbose) {
            report.sent().forEach(path -> terminal.out().println(words().of(Message.of("send %s", path))));
            report.deleted().forEach(path -> terminal.out().println(words().of(Message.of("delete %s", path))));
        }
        terminal.out()
                .println(words().of(
                                dryRun
                                        ? Message.of(
                                                "would be %s files, %s sent, %s deleted",
                                                report.files(),
                                                report.sent().size(),
                                                report.deleted().size())
                                        : Message.of(
                                                "%s files, %s sent, %s deleted",
                                                report.files(),
                                                report.sent().size(),
                                                report.deleted().size())));
    }
}

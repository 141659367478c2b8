package dev.waybill.command.option;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;
import dev.waybill.diagnostic.report.Findings;
import dev.waybill.diagnostic.report.GithubReport;
import dev.waybill.diagnostic.report.JsonReport;
import dev.waybill.diagnostic.report.JunitReport;
import dev.waybill.diagnostic.report.SarifReport;
import dev.waybill.diagnostic.report.TextReport;
import dev.waybill.pipeline.BuildReport;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** How a command prints diagnostics: as text for a person on standard error, or as a report for a program on standard output. */
public final class ReportOptions implements OptionGroup {
    /** Report formats, named as on the command line. */
    private enum Format {
        text,
        json,
        sarif,
        junit,
        github
    }

    private Format format = Format.text;
    private int most = Findings.MOST;

    @Override
    public void addTo(CommandSpec spec) {
        String form = "How diagnostics are printed: text, or a report on standard output: json, sarif, junit, github.";
        OptionGroup.value(spec, Format.class, "FORMAT", value -> format = value, form, "--format");
        String number =
                "Print at most this many diagnostics of one rule in one file, and as text this many warnings of one rule; "
                        + Findings.MOST + " if absent.";
        OptionGroup.value(spec, Integer.class, "N", value -> most(value, spec), number, "--max-diagnostics");
    }

    private void most(int number, CommandSpec spec) {
        if (number < 1) {
            throw UsageMessages.refused(
                    spec.commandLine(), Message.of("'--max-diagnostics' is %s; the minimum is 1", number));
        }
        most = number;
    }

    /** Whether standard output is reserved for a report. */
    public boolean isReport() {
        return format != Format.text;
    }

    public void print(BuildReport report, Terminal terminal, Path source) {
        if (format == Format.text) {
            text(Findings.brief(report.diagnostics(), most), report, terminal);
        } else {
            Findings findings = Findings.of(report.diagnostics(), most);
            terminal.out().print(document(findings, folder(terminal, source), terminal.words(report.language())));
            terminal.out().flush();
        }
    }

    private static void text(Findings findings, BuildReport report, Terminal terminal) {
        TextReport text = TextReport.of(report.sources(), terminal.color(), terminal.words(report.language()));
        for (Diagnostic diagnostic : findings.shown()) {
            terminal.err().print(text.print(diagnostic));
            terminal.err().println();
        }
        findings.leftOut().forEach(more -> terminal.err().println(text.print(more)));
        if (!findings.leftOut().isEmpty()) {
            terminal.err().println("  = " + text.print(Message.of("'--max-diagnostics' sets how many are printed")));
        }
    }

    private String document(Findings findings, String folder, Translation words) {
        return switch (format) {
            case json -> JsonReport.of(findings, words);
            case sarif -> SarifReport.of(findings, folder, ProgramVersion.packaged(), words);
            case junit -> JunitReport.of(findings, words);
            case github -> GithubReport.of(findings, folder, words);
            case text -> throw new IllegalStateException("text is no document");
        };
    }

    /**
     * The site's folder in its repository, ending in {@code /} unless empty. The repository is where GitHub's runner says, otherwise the
     * current folder.
     */
    private static String folder(Terminal terminal, Path source) {
        Path repository = Path.of(terminal.environment().getOrDefault("GITHUB_WORKSPACE", ""))
                .toAbsolutePath()
                .normalize();
        Path site = source.toAbsolutePath().normalize();
        if (!site.startsWith(repository) || site.equals(repository)) {
            return "";
        }
        return repository.relativize(site).toString().replace('\\', '/') + "/";
    }
}

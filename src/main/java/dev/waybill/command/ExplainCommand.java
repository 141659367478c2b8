package dev.waybill.command;

import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = "Explain a rule, or why articles are related.",
        footer = {"%nExamples:", "  waybill explain broken-link", "  waybill explain related a/b c/d"})
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RULE",
            description = "A rule's name, as diagnostics print it.")
    private String rule = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (rule.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name a rule; waybill list rules lists them");
        }
        Rule found = Rule.of(rule)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no rule '" + rule + "'" + Suggestion.question(rule, Rule.ids())));
        terminal.out().print(text(found));
        return ExitCode.FINE;
    }

    /** A rule's severities, reason and remedy. */
    static String text(Rule rule) {
        StringBuilder text = new StringBuilder(rule.id() + " (" + severities(rule) + ")\n");
        text.append("  " + rule.reason() + "\n  " + rule.fix() + "\n");
        if (rule.fixed()) {
            text.append("  It can't be lowered.\n");
        } else {
            text.append("  To change it, in waybill.yaml:  rules: {" + rule.id() + ": error}  or warning, or off\n");
        }
        if (rule.canBeIgnored()) {
            text.append("  To ignore it on a page, in its front matter:  ignore: [" + rule.id() + "]\n");
        }
        return text.toString();
    }

    private static String severities(Rule rule) {
        if (rule.severity() == rule.strictSeverity()) {
            return rule.severity().word();
        }
        return rule.severity().word() + "; " + rule.strictSeverity().word() + " under rules: strict";
    }
}

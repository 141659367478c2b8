package dev.waybill.command;

import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.diagnostic.Translation;
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
        Translation words = terminal.words();
        if (rule.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), words.of(Message.of("name a rule; waybill list rules lists them")));
        }
        Rule found = Rule.of(rule)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        words.of(Message.of("no rule '%s'%s", rule, Suggestion.question(rule, Rule.ids())))));
        terminal.out().print(text(found, words));
        return ExitCode.FINE;
    }

    /** A rule's severities, reason and fix, and where they are set. */
    static String text(Rule rule, Translation words) {
        StringBuilder text = new StringBuilder(rule.id() + " (" + words.of(severities(rule)) + ")\n");
        text.append("  " + words.withoutLinks(rule.reason()) + "\n  " + words.withoutLinks(rule.fix()) + "\n");
        Message setting = rule.fixed()
                ? Message.of("It can't be lowered.")
                : Message.of("To change it, in waybill.yaml:  rules: {%s: error}  or warning, or off", rule.id());
        text.append("  " + words.of(setting) + "\n");
        if (rule.canBeIgnored()) {
            Message ignoring = Message.of("To ignore it on a page, in its front matter:  ignore: [%s]", rule.id());
            text.append("  " + words.of(ignoring) + "\n");
        }
        return text.toString();
    }

    private static Message severities(Rule rule) {
        return rule.severity() == rule.strictSeverity()
                ? rule.severity().label()
                : Message.of(
                        "%s; %s under rules: strict",
                        rule.severity().label(), rule.strictSeverity().label());
    }
}

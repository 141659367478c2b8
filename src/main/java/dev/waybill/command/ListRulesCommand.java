package dev.waybill.command;

import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.ListFormat;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Translation;
import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rules",
        description = "List the rules a site is checked against: why each exists, and how to fix a violation.")
final class ListRulesCommand implements Callable<Integer> {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text, tsv (rule, default severity, strict severity, fixed or nothing, reason, mend) or json.")
    private ListFormat format = ListFormat.text;

    private final Terminal terminal;

    ListRulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out()
                .print(
                        switch (format) {
                            case text -> text();
                            case tsv -> tsv();
                            case json -> json();
                        });
        return ExitCode.FINE;
    }

    private String text() {
        Translation words = terminal.words();
        StringBuilder text = new StringBuilder();
        for (Rule rule : Rule.values()) {
            text.append(ExplainCommand.text(rule, words));
        }
        return text.toString();
    }

    private static String tsv() {
        StringBuilder text = new StringBuilder();
        for (Rule rule : Rule.values()) {
            text.append(String.join(
                            "\t",
                            rule.id(),
                            rule.severity().word(),
                            rule.strictSeverity().word(),
                            rule.fixed() ? "fixed" : "",
                            rule.reason().toString(),
                            rule.fix().toString())
                    + "\n");
        }
        return text.toString();
    }

    private static String json() {
        List<JsonObject> rules = Arrays.stream(Rule.values())
                .map(rule -> new JsonObject()
                        .put("rule", rule.id())
                        .put("severity", rule.severity().word())
                        .put("strict", rule.strictSeverity().word())
                        .put("fixed", rule.fixed())
                        .put("ignorable", rule.canBeIgnored())
                        .put("reason", rule.reason().toString())
                        .put("mend", rule.fix().toString()))
                .toList();
        return JsonText.indented(new JsonObject().put("rules", rules));
    }
}

package dev.waybill.reference;

import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import java.util.Arrays;
import java.util.Comparator;

/** Every rule under a heading: how severe it is, why it exists, how to fix a violation, and how to change its severity. */
final class RulesPage {
    private final Language language;

    RulesPage(Language language) {
        this.language = language;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        add(text, Severity.ERROR, language.word("Errors", "错误") + " {#errors}");
        add(text, Severity.WARNING, language.word("Warnings", "警告") + " {#warnings}");
        add(text, Severity.OFF, language.word("Off unless asked for", "要才有的") + " {#optional}");
        return text.toString().strip() + "\n";
    }

    private void add(StringBuilder text, Severity severity, String heading) {
        text.append("## " + heading + "\n\n");
        Arrays.stream(Rule.values())
                .filter(rule -> rule.severity() == severity)
                .sorted(Comparator.comparing(Rule::id))
                .forEach(rule -> add(text, rule));
    }

    private void add(StringBuilder text, Rule rule) {
        text.append("### `" + rule.id() + "` {#" + rule.id() + "}\n\n");
        text.append(language.of(rule.reason().toString()) + "\n\n");
        text.append(
                "- " + language.word("Fix: ", "怎么改：") + language.of(rule.fix().toString()) + "\n");
        text.append("- " + language.word("Default: ", "默认：") + level(rule.severity()) + language.word("; ", "；")
                + (rule.fixed()
                        ? language.word("no site can change it.", "哪个网站都调不了。")
                        : "`rules: strict`" + language.word(": ", "：") + level(rule.strictSeverity())
                                + language.word(".", "。"))
                + "\n");
        if (rule.canBeIgnored()) {
            text.append("- " + language.word("For one page: ", "只在一页关掉：") + "`ignore: [" + rule.id() + "]`\n");
        }
        text.append("\n");
    }

    private String level(Severity severity) {
        return switch (severity) {
            case ERROR -> language.word("error", "错误");
            case WARNING -> language.word("warning", "警告");
            case OFF -> language.word("off", "不查");
        };
    }
}

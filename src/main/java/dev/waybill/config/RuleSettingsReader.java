package dev.waybill.config;

import dev.waybill.config.RuleSettings.PathRules;
import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.format.Glob;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code rules:} and {@code ignore:} of {@code waybill.yaml}. */
final class RuleSettingsReader {
    private static final String PROFILE = "profile";
    private static final String STRICT = "strict";
    private static final String DEFAULT = "default";

    private final Values values;
    private final List<Diagnostic> diagnostics;

    RuleSettingsReader(Values values, List<Diagnostic> diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    RuleSettings settings() {
        Optional<Node> rules = values.node("rules");
        boolean strict = false;
        Map<Rule, Severity> everywhere = new EnumMap<>(Rule.class);
        List<PathRules> byPath = new ArrayList<>();
        if (rules.isPresent() && rules.get() instanceof Node.Scalar profile) {
            strict = isStrict(profile);
        } else if (rules.isPresent() && rules.get() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (entry.value() instanceof Node.Mapping some) {
                    byPath.add(new PathRules(new Glob(entry.key()), rules(some)));
                } else if (entry.key().equals(PROFILE)) {
                    strict = isStrict(entry.value());
                } else {
                    add(entry, everywhere);
                }
            }
        }
        values.table("images", ConfigurationKeys.IMAGES)
                .text("external")
                .ifPresent(written -> everywhere.put(
                        Rule.EXTERNAL_IMAGE,
                        switch (written.value()) {
                            case "allow" -> Severity.OFF;
                            case "error" -> Severity.ERROR;
                            default -> Severity.WARNING;
                        }));
        return new RuleSettings(strict, everywhere, byPath, values.rules("ignore"));
    }

    private boolean isStrict(Node profile) {
        Message text = text(profile);
        boolean strict = isText(profile, STRICT);
        if (!strict && !isText(profile, DEFAULT)) {
            diagnostics.add(bad(
                    profile.location(),
                    Message.of("there is no profile %s of rules", text),
                    Message.of("write strict or default, or a map of rules to error, warning or off")));
        }
        return strict;
    }

    private static boolean isText(Node node, String text) {
        return node instanceof Node.Scalar scalar && scalar.text().equals(text);
    }

    private Map<Rule, Severity> rules(Node.Mapping mapping) {
        Map<Rule, Severity> rules = new EnumMap<>(Rule.class);
        mapping.entries().forEach(entry -> add(entry, rules));
        return rules;
    }

    private void add(Node.Entry entry, Map<Rule, Severity> rules) {
        Optional<Rule> rule = Rule.of(entry.key());
        Optional<Severity> severity = Stream.of(Severity.values())
                .filter(value -> isText(entry.value(), value.word()))
                .findFirst();
        if (rule.isEmpty()) {
            diagnostics.add(
                    bad(
                            entry.keyLocation(),
                            Message.of(
                                    "there is no rule '%s'%s",
                                    entry.key(), Suggestion.question(entry.key(), Rule.ids())),
                            Message.of(
                                    "write a rule as it is printed, such as broken-link, or a glob of paths with a map of rules")));
        } else if (severity.isEmpty()) {
            diagnostics.add(bad(
                    entry.value().location(),
                    Message.of("the severity of '%s' is %s", entry.key(), text(entry.value())),
                    Message.of("write error, warning or off")));
        } else if (rule.get().fixed() && severity.get() != Severity.ERROR) {
            diagnostics.add(bad(
                    entry.keyLocation(),
                    Message.of("the rule '%s' is an error in every site", entry.key()),
                    Message.of("remove the line, and fix what the rule reports")));
        } else {
            rules.put(rule.get(), severity.get());
        }
    }

    private static Message text(Node node) {
        return node instanceof Node.Scalar scalar ? Message.of("'%s'", scalar.text()) : Message.of("'%s'", node.kind());
    }

    private static Diagnostic bad(Location at, Message message, Message fix) {
        return Diagnostic.of(Rule.BAD_VALUE, at, message, fix);
    }
}

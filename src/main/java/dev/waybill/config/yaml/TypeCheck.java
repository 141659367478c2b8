package dev.waybill.config.yaml;

import dev.waybill.config.yaml.KeyTable.ValueType;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the values of a map against a table of keys. */
final class TypeCheck {
    private static final String WHOLE = "[+-]?[0-9]{1,9}"; // 42, -3
    private static final String DECIMAL = "[+-]?[0-9]{1,9}(\\.[0-9]{1,9})?"; // 1.5

    private TypeCheck() {}

    /** The entries of a map whose values are of their key's type; every other entry is a diagnostic. */
    static Parsed<Map<String, Node.Entry>> entries(KeyTable table, Node.Mapping mapping) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            Optional<KeyTable.Key> key = table.key(entry.key());
            if (key.isEmpty()) {
                if (!table.open()) {
                    diagnostics.add(unknown(Rule.UNKNOWN_KEY, table, entry));
                } else if (isMisspelt(entry.key(), table)) {
                    diagnostics.add(unknown(Rule.MISSPELT_KEY, table, entry));
                }
            } else if (!isAbsent(entry.value(), key.get().type()) && isOf(entry, key.get(), diagnostics)) {
                entries.put(entry.key(), entry);
            }
        }
        return new Parsed<>(entries, diagnostics);
    }

    /** The entries that an open table doesn't name, and that don't look like one it names. */
    static List<Node.Entry> others(KeyTable table, Node.Mapping mapping) {
        return mapping.entries().stream()
                .filter(entry -> table.open() && table.key(entry.key()).isEmpty() && !isMisspelt(entry.key(), table))
                .toList();
    }

    /**
     * Whether a key looks like a misspelled one. A mistake is rarely in the first letter, so that {@code path} isn't {@code math}; and the
     * plural of a key with one value is a key of another generator: {@code authors}.
     */
    private static boolean isMisspelt(String written, KeyTable table) {
        return !written.isEmpty()
                && Suggestion.misspelt(
                        written,
                        table.keys().stream()
                                .filter(key -> !isPlural(written, key))
                                .map(KeyTable.Key::name)
                                .filter(name -> Character.toLowerCase(name.charAt(0))
                                        == Character.toLowerCase(written.charAt(0)))
                                .toList());
    }

    private static boolean isPlural(String written, KeyTable.Key key) {
        boolean single = key.type() instanceof ValueType.Text || key.type() instanceof ValueType.Free;
        return single && written.equals(key.name() + "s");
    }

    private static Diagnostic unknown(Rule rule, KeyTable table, Node.Entry entry) {
        Message near = Suggestion.question(entry.key(), table.names());
        boolean hasParams = table.key("params").isPresent();
        return Diagnostic.of(
                rule,
                entry.keyLocation(),
                Message.of("unknown key '%s' in %s%s", entry.key(), Message.of(table.name()), near),
                hasParams
                        ? Message.of("use a known key, or put it under 'params:'")
                        : Message.of("known keys: %s", table.names()));
    }

    private static boolean isAbsent(Node value, ValueType type) {
        return !(type instanceof ValueType.Free) && value instanceof Node.Scalar scalar && scalar.isEmpty();
    }

    private static boolean isOf(Node.Entry entry, KeyTable.Key key, List<Diagnostic> diagnostics) {
        int before = diagnostics.size();
        check(entry.value(), key, diagnostics);
        boolean readsOn = key.type() instanceof ValueType.Table
                || key.type() instanceof ValueType.TableMap
                || key.type() instanceof ValueType.TextOrTable && entry.value() instanceof Node.Mapping;
        return diagnostics.size() == before || readsOn;
    }

    private static Diagnostic wrong(KeyTable.Key key, Node value) {
        return wrong(key.name(), key.type().form(), value);
    }

    /** @param form the expected type in words */
    private static Diagnostic wrong(String name, Message form, Node value) {
        Message found = value instanceof Node.Scalar scalar ? Message.of("'%s'", scalar.text()) : value.kind();
        return Diagnostic.of(
                Rule.BAD_VALUE,
                value.location(),
                Message.of("'%s' is %s, which is not %s", name, found, form),
                Message.of("write %s", form));
    }

    private static void check(Node value, KeyTable.Key key, List<Diagnostic> diagnostics) {
        ValueType type = key.type();
        if (type instanceof ValueType.Table table) {
            checkTable(value, key, table.keys(), diagnostics);
        } else if (type instanceof ValueType.TextOrTable table) {
            KeyTable.Key first = table.keys().keys().get(0);
            if (value instanceof Node.Scalar) {
                check(value, new KeyTable.Key(key.name(), first.type(), first.description()), diagnostics);
            } else {
                checkTable(value, key, table.keys(), diagnostics);
            }
        } else if (type instanceof ValueType.Tables tables) {
            checkTables(value, key, tables.keys(), diagnostics);
        } else if (type instanceof ValueType.TableMap tables) {
            checkTableMap(value, key, tables.keys(), diagnostics);
        } else if (type instanceof ValueType.Texts) {
            checkTexts(value, key, diagnostics);
        } else if (type instanceof ValueType.RuleNames) {
            checkRules(value, key, diagnostics);
        } else if (type instanceof ValueType.RuleTable) {
            if (value instanceof Node.Sequence) {
                diagnostics.add(wrong(key, value));
            }
        } else if (type instanceof ValueType.Nav) {
            if (!(value instanceof Node.Sequence)) {
                diagnostics.add(wrong(key, value));
            }
        } else if (type instanceof ValueType.TextMap) {
            checkMap(value, key, "(?s).*", new ValueType.Text().form(), diagnostics);
        } else if (type instanceof ValueType.CountMap) {
            checkMap(value, key, "[0-9]{1,9}", Message.of("a whole number of 0 or more"), diagnostics);
        } else if (!(type instanceof ValueType.Free) && !(value instanceof Node.Scalar scalar && fits(scalar, type))) {
            diagnostics.add(wrong(key, value));
        }
    }

    private static boolean fits(Node.Scalar scalar, ValueType type) {
        String text = scalar.text();
        if (type instanceof ValueType.Flag) {
            return scalar.plain() && (text.equals("true") || text.equals("false"));
        }
        if (type instanceof ValueType.Whole whole) {
            return text.matches(WHOLE)
                    && Integer.parseInt(text) >= whole.least()
                    && Integer.parseInt(text) <= whole.most();
        }
        if (type instanceof ValueType.Decimal decimal) {
            return text.matches(DECIMAL)
                    && Double.parseDouble(text) >= decimal.least()
                    && Double.parseDouble(text) <= decimal.most();
        }
        if (type instanceof ValueType.Date) {
            return DateTime.parse(text).isPresent();
        }
        return !(type instanceof ValueType.Choice choice) || choice.values().contains(text);
    }

    private static void checkTable(Node value, KeyTable.Key key, KeyTable keys, List<Diagnostic> diagnostics) {
        if (value instanceof Node.Mapping mapping) {
            diagnostics.addAll(entries(keys, mapping).diagnostics());
        } else {
            diagnostics.add(wrong(key, value));
        }
    }

    private static void checkTables(Node value, KeyTable.Key key, KeyTable keys, List<Diagnostic> diagnostics) {
        if (!(value instanceof Node.Sequence sequence)) {
            diagnostics.add(wrong(key, value));
            return;
        }
        sequence.items().forEach(item -> checkTable(item, key, keys, diagnostics));
    }

    private static void checkTableMap(Node value, KeyTable.Key key, KeyTable keys, List<Diagnostic> diagnostics) {
        if (!(value instanceof Node.Mapping mapping)) {
            diagnostics.add(wrong(key, value));
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            if (entry.value() instanceof Node.Mapping table) {
                diagnostics.addAll(entries(keys, table).diagnostics());
            } else {
                diagnostics.add(wrong(key.name() + ": " + entry.key(), Message.of("a map of keys"), entry.value()));
            }
        }
    }

    private static void checkTexts(Node value, KeyTable.Key key, List<Diagnostic> diagnostics) {
        if (value instanceof Node.Mapping) {
            diagnostics.add(wrong(key, value));
        } else if (value instanceof Node.Sequence sequence) {
            sequence.items().stream()
                    .filter(item -> !(item instanceof Node.Scalar))
                    .forEach(item -> diagnostics.add(wrong(key, item)));
        }
    }

    private static void checkRules(Node value, KeyTable.Key key, List<Diagnostic> diagnostics) {
        int before = diagnostics.size();
        checkTexts(value, key, diagnostics);
        if (diagnostics.size() == before) {
            List<Node> names = value instanceof Node.Sequence list ? list.items() : List.of(value);
            names.forEach(name -> checkRule((Node.Scalar) name, diagnostics));
        }
    }

    private static void checkRule(Node.Scalar name, List<Diagnostic> diagnostics) {
        Optional<Rule> rule = Rule.of(name.text());
        if (rule.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Rule.BAD_VALUE,
                    name.location(),
                    Message.of("no rule '%s'%s", name.text(), Suggestion.question(name.text(), Rule.ids())),
                    Message.of("name a rule as it prints, such as %s", Rule.HEADING_SKIP.id())));
        } else if (!rule.get().canBeIgnored()) {
            diagnostics.add(Diagnostic.of(
                    Rule.BAD_VALUE,
                    name.location(),
                    Message.of("the rule '%s' can't be ignored, since it is an error by default", name.text()),
                    Message.of(
                            "fix what it reports%s",
                            rule.get().fixed()
                                    ? Message.NONE
                                    : Message.of(", or lower it with 'rules:' in waybill.yaml"))));
        }
    }

    private static void checkMap(
            Node value, KeyTable.Key key, String pattern, Message form, List<Diagnostic> diagnostics) {
        if (!(value instanceof Node.Mapping mapping)) {
            diagnostics.add(wrong(key, value));
            return;
        }
        mapping.entries().stream()
                .filter(entry -> !(entry.value() instanceof Node.Scalar scalar
                        && scalar.text().matches(pattern)))
                .forEach(entry -> diagnostics.add(wrong(key.name() + ": " + entry.key(), form, entry.value())));
    }
}

package dev.waybill.reference;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import java.util.List;

/** The keys of a table, each under a heading, with what it holds, its default and an example. */
final class KeyPage {
    private final Language language;
    private final KeyExamples examples;
    private final KeyTable whole;

    KeyPage(Language language, KeyExamples examples, KeyTable whole) {
        this.language = language;
        this.examples = examples;
        this.whole = whole;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        whole.keys().forEach(key -> add(text, key, "", "##"));
        return text.toString().strip() + "\n";
    }

    private void add(StringBuilder text, KeyTable.Key key, String prefix, String level) {
        String name = prefix + key.name();
        text.append(level + " `" + name + "` {#" + id(name) + "}\n\n");
        text.append(language.of(key.description()) + "\n\n");
        text.append("- " + language.word("Value: ", "填什么：") + form(key.type()) + "\n");
        examples.defaultOf(name)
                .ifPresent(value -> text.append("- " + language.word("Default: ", "默认：") + "`" + value + "`\n"));
        text.append("\n```yaml\n" + examples.of(name).strip() + "\n```\n\n");
        inner(key.type()).stream()
                .filter(each -> !isShared(key.type(), each))
                .forEach(each -> add(text, each, name + between(key.type()), "###"));
    }

    private String form(ValueType type) {
        if (type instanceof ValueType.Choice choice) {
            String values = String.join(language.word("`, `", "`、`"), choice.values());
            return language.word("one of `" + values + "`", "`" + values + "`之一");
        }
        List<String> shared = inner(type).stream()
                .filter(key -> isShared(type, key))
                .map(key -> "[`" + key.name() + "`](#" + id(key.name()) + ")")
                .toList();
        String others = shared.isEmpty()
                ? ""
                : language.word("; it may also have ", "；还可以有") + String.join(language.word(", ", "、"), shared);
        return language.of(type.form().toString()) + others;
    }

    /** A key that means the same as the key of its name in the whole table. */
    private boolean isShared(ValueType type, KeyTable.Key key) {
        return whole.keys().contains(key) && !(type instanceof ValueType.Tables);
    }

    private static List<KeyTable.Key> inner(ValueType type) {
        if (type instanceof ValueType.Table table) {
            return table.keys().keys();
        }
        if (type instanceof ValueType.TextOrTable table) {
            return table.keys().keys();
        }
        if (type instanceof ValueType.Tables tables) {
            return tables.keys().keys();
        }
        return type instanceof ValueType.TableMap map ? map.keys().keys() : List.of();
    }

    private static String between(ValueType type) {
        return type instanceof ValueType.TableMap ? ".NAME." : ".";
    }

    private static String id(String name) {
        return name.replace('.', '-');
    }
}

package dev.waybill.config.yaml;

import dev.waybill.diagnostic.Message;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one kind of map and their types. Values, diagnostics and the JSON Schema all come from it.
 *
 * @param name the map's name in messages, such as {@code front matter}
 * @param open whether other keys are allowed too, unless they look like a misspelled one
 */
public record KeyTable(String name, List<Key> keys, boolean open) {
    public KeyTable {
        keys = List.copyOf(keys);
    }

    /** A table that allows no other keys. */
    public KeyTable(String name, List<Key> keys) {
        this(name, keys, false);
    }

    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    public Optional<Key> key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /**
     * A known key.
     *
     * @param description its meaning in one sentence, for editors and the JSON Schema
     */
    public record Key(String name, ValueType type, String description) {}

    /** The type of a key's value. */
    public sealed interface ValueType {
        /** The type in words, for a message: {@code text}, {@code a date such as 2025-05-18}. */
        Message form();

        record Text() implements ValueType {
            @Override
            public Message form() {
                return Message.of("text");
            }
        }

        record Flag() implements ValueType {
            @Override
            public Message form() {
                return Message.of("true or false");
            }
        }

        record Whole(int least, int most) implements ValueType {
            @Override
            public Message form() {
                return Message.of("a whole number from %s to %s", least, most);
            }
        }

        record Decimal(double least, double most) implements ValueType {
            @Override
            public Message form() {
                return Message.of("a number from %s to %s", least, most);
            }
        }

        record Date() implements ValueType {
            @Override
            public Message form() {
                return Message.of("a date such as 2025-05-18 or 2025-05-18 08:54:43");
            }
        }

        record Choice(List<String> values) implements ValueType {
            public Choice {
                values = List.copyOf(values);
            }

            @Override
            public Message form() {
                return Message.of("one of %s", values);
            }
        }

        /** A list of texts; a single text stands for a list of one. */
        record Texts() implements ValueType {
            @Override
            public Message form() {
                return Message.of("a list of texts");
            }
        }

        /** Names of rules that may be ignored; a single name stands for a list of one. */
        record RuleNames() implements ValueType {
            @Override
            public Message form() {
                return Message.of("a list of names of rules");
            }
        }

        /** The name of a profile, or rules with their severities, for the site and by globs of paths. */
        record RuleTable() implements ValueType {
            @Override
            public Message form() {
                return Message.of("strict, or a map of rules to error, warning or off");
            }
        }

        /** A map from free names to texts. */
        record TextMap() implements ValueType {
            @Override
            public Message form() {
                return Message.of("a map of names to texts");
            }
        }

        /** A map from free names to whole numbers of 0 or more. */
        record CountMap() implements ValueType {
            @Override
            public Message form() {
                return Message.of("a map of names to whole numbers of 0 or more");
            }
        }

        /** A map with keys of its own. */
        record Table(KeyTable keys) implements ValueType {
            @Override
            public Message form() {
                return Message.of("a map of keys");
            }
        }

        /** A map with keys of its own; a text stands for a map with the first of them alone. */
        record TextOrTable(KeyTable keys) implements ValueType {
            @Override
            public Message form() {
                return Message.of("text, or a map of keys");
            }
        }

        /** A list of maps with keys of their own. */
        record Tables(KeyTable keys) implements ValueType {
            @Override
            public Message form() {
                return Message.of("a list of maps");
            }
        }

        /** A map from free names to maps with keys of their own. */
        record TableMap(KeyTable keys) implements ValueType {
            @Override
            public Message form() {
                return Message.of("a map of names to maps");
            }
        }

        /** Entries of a navigation tree, which a reader of their own checks. */
        record Nav() implements ValueType {
            @Override
            public Message form() {
                return Message.of("a list of entries");
            }
        }

        /** Any value, for the site's own templates. */
        record Free() implements ValueType {
            @Override
            public Message form() {
                return Message.of("anything");
            }
        }
    }
}

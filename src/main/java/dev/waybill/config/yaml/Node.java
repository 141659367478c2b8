package dev.waybill.config.yaml;

import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import java.util.List;

/** A YAML value with its location. */
public sealed interface Node {
    Location location();

    /** The kind of value, for messages: {@code text}, {@code a list}, {@code a map}. */
    Message kind();

    /**
     * A single value.
     *
     * @param plain whether it has no quotes
     */
    record Scalar(String text, boolean plain, Location location) implements Node {
        @Override
        public Message kind() {
            return Message.of("text");
        }

        /** Whether nothing is written: {@code key:} alone, {@code ~} or {@code null}. */
        public boolean isEmpty() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    record Sequence(List<Node> items, Location location) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Message kind() {
            return Message.of("a list");
        }
    }

    record Mapping(List<Entry> entries, Location location) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public Message kind() {
            return Message.of("a map");
        }
    }

    record Entry(String key, Location keyLocation, Node value) {}
}

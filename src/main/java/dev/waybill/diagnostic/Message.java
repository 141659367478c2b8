package dev.waybill.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence for a person: an English pattern, which is also its key in the files of translations, and what stands for each {@code %s} of
 * it. It is put into words only where it is printed, in the language of the reader, so it can be kept between builds.
 *
 * <pre>{@code
 * Message.of("no topic '%s'%s", id, Suggestion.question(id, ids))
 * }</pre>
 */
public record Message(String pattern, List<Argument> arguments) {
    /** Says nothing; for an optional part of a sentence. */
    public static final Message NONE = new Message("", List.of());

    public Message {
        arguments = List.copyOf(arguments);
    }

    /**
     * @param pattern constant text, because the translations are found by it
     * @param arguments messages, which are translated too; collections, which are listed; and values, which are shown as they are
     */
    public static Message of(String pattern, Object... arguments) {
        return new Message(pattern, Stream.of(arguments).map(Message::argument).toList());
    }

    private static Argument argument(Object value) {
        if (value instanceof Message message) {
            return new Nested(message);
        }
        return value instanceof Collection<?> items
                ? new Listed(items.stream().map(Message::argument).toList())
                : new Verbatim(value.toString());
    }

    /** In English. */
    @Override
    public String toString() {
        return in(UnaryOperator.identity(), ", ");
    }

    /**
     * In the words of a language. A translation may name arguments by number, {@code %2$s}, to order them in its own way.
     *
     * @param patterns returns the translation of a pattern
     * @param comma stands between the items of a list
     */
    String in(UnaryOperator<String> patterns, String comma) {
        String words = patterns.apply(pattern);
        StringBuilder out = new StringBuilder(words.length() + 16 * arguments.size());
        int next = 0;
        int from = 0;
        for (int at = words.indexOf('%'); at >= 0; at = words.indexOf('%', from)) {
            out.append(words, from, at);
            if (words.startsWith("%s", at)) {
                out.append(arguments.get(next).in(patterns, comma));
                next++;
                from = at + 2;
            } else if (words.startsWith("$s", at + 2)) {
                out.append(arguments.get(words.charAt(at + 1) - '1').in(patterns, comma));
                from = at + 4;
            } else {
                out.append('%');
                from = at + 1;
            }
        }
        return out.append(words, from, words.length()).toString();
    }

    /** What stands for a placeholder. */
    sealed interface Argument {
        String in(UnaryOperator<String> patterns, String comma);
    }

    /** A part of the sentence. */
    record Nested(Message message) implements Argument {
        @Override
        public String in(UnaryOperator<String> patterns, String comma) {
            return message.in(patterns, comma);
        }
    }

    /** A name, a number, or a piece of the site: the same in all languages. */
    record Verbatim(String text) implements Argument {
        @Override
        public String in(UnaryOperator<String> patterns, String comma) {
            return text;
        }
    }

    /** Several arguments. */
    record Listed(List<Argument> items) implements Argument {
        Listed {
            items = List.copyOf(items);
        }

        @Override
        public String in(UnaryOperator<String> patterns, String comma) {
            return items.stream().map(item -> item.in(patterns, comma)).collect(Collectors.joining(comma));
        }
    }
}

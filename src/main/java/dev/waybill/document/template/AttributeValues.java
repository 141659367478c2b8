package dev.waybill.document.template;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.template.ContainerTemplate.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the values of attributes. */
public final class AttributeValues {
    /** {@code -1}, {@code 0.5} */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,15})?");

    private static final List<String> FLAGS = List.of("true", "false");

    private AttributeValues() {}

    /** Why a value doesn't fit; empty if it does. */
    public static Optional<Message> problem(Attribute attribute, String value) {
        if (!attribute.values().isEmpty() && !attribute.values().contains(value)) {
            return Optional.of(Message.of(
                    "'%s' can't be '%s'%s", attribute.name(), value, Suggestion.question(value, attribute.values())));
        }
        boolean fits = switch (attribute.type()) {
            case TEXT -> true;
            case NUMBER -> NUMBER.matcher(value).matches();
            case FLAG -> FLAGS.contains(value);
            case LINK -> !value.isBlank();
        };
        return fits ? Optional.empty() : Optional.of(Message.of("'%s' is not %s", value, kind(attribute.type())));
    }

    /** How such a value is written. */
    public static String form(Attribute attribute) {
        if (!attribute.values().isEmpty()) {
            return attribute.name() + "=" + String.join("|", attribute.values());
        }
        return switch (attribute.type()) {
            case TEXT -> attribute.name() + "=\"…\"";
            case NUMBER -> attribute.name() + "=1";
            case FLAG -> attribute.name();
            case LINK -> attribute.name() + "=path.md";
        };
    }

    private static Message kind(AttributeType type) {
        return switch (type) {
            case TEXT -> Message.of("text");
            case NUMBER -> Message.of("a number");
            case FLAG -> Message.of("true or false");
            case LINK -> Message.of("a path or an address");
        };
    }
}

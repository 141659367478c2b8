package dev.waybill.document;

import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who wrote a page, as generators write it: {@code author: Ann}, {@code author: {name: Ann}}, {@code author: [Ann, {name: Bo}]}, and the
 * same under {@code authors}. Other keys of an author are for a site's own templates.
 */
final class AuthorNames {
    private static final String KEY = "author";

    private AuthorNames() {}

    /**
     * The names, with commas between them.
     *
     * @param diagnostics receives that of a value without a name
     */
    static Optional<String> of(Values values, List<Diagnostic> diagnostics) {
        Optional<Object> author = values.any(KEY).filter(value -> !value.equals(""));
        if (author.isEmpty()) {
            return Optional.ofNullable(values.others().get("authors"))
                    .map(AuthorNames::names)
                    .filter(names -> !names.isEmpty());
        }
        Optional<String> names = author.map(AuthorNames::names).filter(text -> !text.isEmpty());
        if (names.isEmpty()) {
            values.node(KEY)
                    .ifPresent(nobody -> diagnostics.add(Diagnostic.of(
                            Rule.BAD_VALUE,
                            nobody.location(),
                            Message.of("'%s' has no name", KEY),
                            Message.of("write a name, a list of names, or a map with 'name'"))));
        }
        return names;
    }

    private static String names(Object value) {
        Stream<?> all = value instanceof List<?> list ? list.stream() : Stream.of(value);
        return all.map(AuthorNames::name).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String name(Object person) {
        Object name = person instanceof Map<?, ?> keys ? keys.get("name") : person;
        return name instanceof String text ? text.strip() : "";
    }
}

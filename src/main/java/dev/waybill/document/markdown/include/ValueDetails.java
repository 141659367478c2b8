package dev.waybill.document.markdown.include;

import dev.waybill.config.yaml.Node;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.markdown.syntax.Directive;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.WholeText;
import java.util.Optional;

/** Shows a map as nested collapsible choices: {@code details} containers in Markdown. */
final class ValueDetails {
    /** Number of colons of the innermost container. */
    private static final int COLONS = 3;

    private final PageDiagnostics diagnostics;

    ValueDetails(PageDiagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<WholeText> of(Node data, Directive directive) {
        directive.attributes().forEach((name, attribute) -> {
            if (!name.equals("as")) {
                diagnostics.add(
                        Rule.DATA,
                        attribute.place().getStartOffset(),
                        attribute.place().getEndOffset(),
                        Message.of("'details' have no '%s'", name),
                        Message.of("leave it out"));
            }
        });
        WholeText.Builder text = new WholeText.Builder();
        if (!(data instanceof Node.Mapping map)) {
            refuse(data);
            return Optional.empty();
        }
        write(map, depth(map), text);
        return Optional.of(text.build());
    }

    private void write(Node.Mapping map, int depth, WholeText.Builder text) {
        String colons = ":".repeat(COLONS + depth);
        for (Node.Entry entry : map.entries()) {
            text.made(colons + "details[", entry.keyLocation())
                    .made(LiteralText.markdown(entry.key()) + "]\n", entry.keyLocation());
            if (entry.value() instanceof Node.Mapping inner) {
                write(inner, depth - 1, text);
            } else if (entry.value() instanceof Node.Scalar scalar) {
                text.made(LiteralText.markdown(scalar.text()) + "\n", scalar.location());
            } else {
                refuse(entry.value());
            }
            text.made(colons + "\n", entry.keyLocation());
        }
    }

    /** The number of nested levels of maps. */
    private static int depth(Node.Mapping map) {
        return map.entries().stream()
                .mapToInt(entry -> entry.value() instanceof Node.Mapping inner ? 1 + depth(inner) : 0)
                .max()
                .orElse(0);
    }

    private void refuse(Node data) {
        diagnostics.add(Diagnostic.of(
                Rule.DATA,
                data.location(),
                Message.of("%s where choices are shown", data.kind()),
                Message.of("write keys, and after each a text or further keys")));
    }
}

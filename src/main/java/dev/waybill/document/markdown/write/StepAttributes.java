package dev.waybill.document.markdown.write;

import dev.waybill.config.yaml.Located;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.markdown.html.HtmlWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the theme's script reads of a step. */
final class StepAttributes {
    private StepAttributes() {}

    static void write(Checklist.Identity identity, Checklist.Traits traits, HtmlWriter html) {
        html.attribute("data-item", identity.id());
        if (identity.rev() > 1) {
            html.attribute("data-rev", Integer.toString(identity.rev()));
        }
        names("data-was", identity.was(), html);
        identity.condition().ifPresent(key -> html.attribute("data-if", key.value()));
        names("data-after", identity.after(), html);
        traits.delay()
                .ifPresent(delay -> html.attribute("data-wait-min", Integer.toString(delay.least()))
                        .attribute("data-wait-max", Integer.toString(delay.most()))
                        .attribute("data-wait-unit", delay.unit().name().toLowerCase(Locale.ROOT)));
        html.raw(traits.optional() ? " data-optional" : "").raw(traits.irreversible() ? " data-irreversible" : "");
    }

    private static void names(String attribute, List<Located<String>> names, HtmlWriter html) {
        if (!names.isEmpty()) {
            html.attribute(attribute, names.stream().map(Located::value).collect(Collectors.joining(" ")));
        }
    }
}

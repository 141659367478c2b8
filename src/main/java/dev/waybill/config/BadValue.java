package dev.waybill.config;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;

/** Reports a setting whose value can't be read. */
final class BadValue {
    private BadValue() {}

    static Diagnostic of(Located<String> text, String key, Message fix) {
        return Diagnostic.of(
                Rule.BAD_VALUE,
                text.location(),
                Message.of("'%s' is '%s', which can't be read", key, text.value()),
                fix);
    }
}

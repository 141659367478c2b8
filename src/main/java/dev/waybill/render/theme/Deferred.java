package dev.waybill.render.theme;

import java.util.function.Supplier;

/**
 * A value that is computed when a template asks for it.
 *
 * @param key determines the value: the same key means the same value
 */
public record Deferred(String key, Supplier<Object> value) {}

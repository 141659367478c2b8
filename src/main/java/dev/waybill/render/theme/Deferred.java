package dev.waybill.render.theme;

import java.util.function.Supplier;

/**
 * A value that is made when a template asks for it.
 *
 * @param key says all that decides the value; the same key, the same value
 */
public record Deferred(String key, Supplier<Object> value) {}

package dev.waybill.config.yaml;

/**
 * A key that may be written.
 *
 * @param description what it means, in one sentence, for the editor and for the JSON Schema
 */
public record Key(String name, ValueType type, String description) {}

package dev.waybill.config.yaml;

import dev.waybill.diagnostic.Location;

/** A value with its location. */
public record Located<T>(T value, Location location) {}

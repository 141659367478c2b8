package dev.waybill.config.yaml;

import dev.waybill.diagnostic.Location;

/** A value and the place where it was written. */
public record Located<T>(T value, Location location) {}

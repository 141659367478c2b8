/** Reads configuration of other generators as plain values: JavaScript literals, TOML, YAML and JSON. Nothing is run. */
@NullMarked
package dev.waybill.migration.literal;

import org.jspecify.annotations.NullMarked;

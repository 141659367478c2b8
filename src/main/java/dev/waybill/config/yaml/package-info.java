/** Reads YAML text by a table of keys, and returns typed values and located diagnostics. */
@NullMarked
package dev.waybill.config.yaml;

import org.jspecify.annotations.NullMarked;

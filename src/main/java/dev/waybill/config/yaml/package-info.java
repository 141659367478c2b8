/** YAML text read against a table of keys: typed values and located faults out. */
@NullMarked
package dev.waybill.config.yaml;

import org.jspecify.annotations.NullMarked;

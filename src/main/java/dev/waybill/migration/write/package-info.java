/** Writes a foreign site as a site of this program, with the report of what couldn't come. */
@NullMarked
package dev.waybill.migration.write;

import org.jspecify.annotations.NullMarked;

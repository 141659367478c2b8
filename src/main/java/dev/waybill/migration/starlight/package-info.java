/** Reads Starlight projects. */
@NullMarked
package dev.waybill.migration.starlight;

import org.jspecify.annotations.NullMarked;

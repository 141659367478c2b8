/** Reads a folder of Markdown that belongs to no generator. */
@NullMarked
package dev.waybill.migration.plain;

import org.jspecify.annotations.NullMarked;

/** Reads Hugo projects. */
@NullMarked
package dev.waybill.migration.hugo;

import org.jspecify.annotations.NullMarked;

/** Reads saved HTML pages of an old portal. */
@NullMarked
package dev.waybill.migration.html;

import org.jspecify.annotations.NullMarked;

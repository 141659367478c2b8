/** A foreign site while it is converted: what each ecosystem reads, and the conversion that all share. */
@NullMarked
package dev.waybill.migration.draft;

import org.jspecify.annotations.NullMarked;

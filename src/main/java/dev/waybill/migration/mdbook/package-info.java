/** Reads mdBook projects. */
@NullMarked
package dev.waybill.migration.mdbook;

import org.jspecify.annotations.NullMarked;

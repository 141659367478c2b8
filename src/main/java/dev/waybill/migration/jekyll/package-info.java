/** Reads Jekyll projects. */
@NullMarked
package dev.waybill.migration.jekyll;

import org.jspecify.annotations.NullMarked;

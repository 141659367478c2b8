/** Turns HTML elements and components in Markdown into Markdown. */
@NullMarked
package dev.waybill.migration.markup;

import org.jspecify.annotations.NullMarked;

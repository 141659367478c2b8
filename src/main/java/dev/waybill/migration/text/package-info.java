/** The text of a foreign page while it is converted, with the source line of every line. */
@NullMarked
package dev.waybill.migration.text;

import org.jspecify.annotations.NullMarked;

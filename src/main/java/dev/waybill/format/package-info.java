/** Values written as JSON and as XML. */
@NullMarked
package dev.waybill.format;

import org.jspecify.annotations.NullMarked;

/** Values written as JSON, as XML and as bytes. */
@NullMarked
package dev.waybill.format;

import org.jspecify.annotations.NullMarked;

/** Formats without a meaning of their own: JSON, XML, hashes, percent-encoding, globs. */
@NullMarked
package dev.waybill.format;

import org.jspecify.annotations.NullMarked;

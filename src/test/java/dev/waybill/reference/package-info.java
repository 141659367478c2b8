/** The portal's pages that are written from the program's tables. */
@NullMarked
package dev.waybill.reference;

import org.jspecify.annotations.NullMarked;

/** The portal's pages that are generated from the program's tables. */
@NullMarked
package dev.waybill.reference;

import org.jspecify.annotations.NullMarked;

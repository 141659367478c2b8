/** Faults as values: what is wrong, where, and what would be right; and how they print. */
@NullMarked
package dev.waybill.diagnostic;

import org.jspecify.annotations.NullMarked;

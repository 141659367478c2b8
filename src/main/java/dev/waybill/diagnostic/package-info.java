/** Diagnostics as values: what is wrong, where, and how to fix it; and how they are printed. */
@NullMarked
package dev.waybill.diagnostic;

import org.jspecify.annotations.NullMarked;

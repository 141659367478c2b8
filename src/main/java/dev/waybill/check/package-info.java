/** Checks the rules for a whole site and returns diagnostics. */
@NullMarked
package dev.waybill.check;

import org.jspecify.annotations.NullMarked;

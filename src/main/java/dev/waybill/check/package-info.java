/** The rules a site keeps: a site in, diagnostics out. */
@NullMarked
package dev.waybill.check;

import org.jspecify.annotations.NullMarked;

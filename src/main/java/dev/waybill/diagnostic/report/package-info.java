/** Prints diagnostics for people, editors and CI systems. */
@NullMarked
package dev.waybill.diagnostic.report;

import org.jspecify.annotations.NullMarked;

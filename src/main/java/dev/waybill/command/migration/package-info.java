/** Imports projects of other generators. */
@NullMarked
package dev.waybill.command.migration;

import org.jspecify.annotations.NullMarked;

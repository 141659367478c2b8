/** The command line: one small class per command. */
@NullMarked
package dev.waybill.command;

import org.jspecify.annotations.NullMarked;

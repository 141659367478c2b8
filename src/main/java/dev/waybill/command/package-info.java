/** The command line: one class a command, thin. */
@NullMarked
package dev.waybill.command;

import org.jspecify.annotations.NullMarked;

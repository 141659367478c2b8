/** What commands share: groups of options, the terminal, exit codes. */
@NullMarked
package dev.waybill.command.option;

import org.jspecify.annotations.NullMarked;

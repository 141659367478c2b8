/** What commands share: option groups, the terminal, exit codes. */
@NullMarked
package dev.waybill.command.option;

import org.jspecify.annotations.NullMarked;

/** What commands share: option groups, the terminal, what it shows, exit codes. */
@NullMarked
package dev.waybill.command.option;

import org.jspecify.annotations.NullMarked;

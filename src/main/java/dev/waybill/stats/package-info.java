/** Counts what visitors read and search for, from a server's access logs. Nothing that identifies a visitor is kept. */
@NullMarked
package dev.waybill.stats;

import org.jspecify.annotations.NullMarked;

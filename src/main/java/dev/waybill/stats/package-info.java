/** What visitors read and search for, from a server's access logs. Nothing that tells one visitor from another is kept. */
@NullMarked
package dev.waybill.stats;

import org.jspecify.annotations.NullMarked;

/** Ids for steps that have none, and the lock file, from a site. */
@NullMarked
package dev.waybill.identity;

import org.jspecify.annotations.NullMarked;

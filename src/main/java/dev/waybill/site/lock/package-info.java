/** Compares step ids with those that were published: check, update, and ids for steps that have none. */
@NullMarked
package dev.waybill.site.lock;

import org.jspecify.annotations.NullMarked;

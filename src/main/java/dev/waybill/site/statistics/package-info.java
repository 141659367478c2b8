/** Counted views and searches, read from {@code content/_data/stats.json}. */
@NullMarked
package dev.waybill.site.statistics;

import org.jspecify.annotations.NullMarked;

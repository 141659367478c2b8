/** Checks files that are published unchanged: pictures and their sizes, damage, and anything that a browser would run. */
@NullMarked
package dev.waybill.media;

import org.jspecify.annotations.NullMarked;

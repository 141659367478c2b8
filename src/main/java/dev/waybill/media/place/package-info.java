/** Finds where a picture or a film says that it was taken. */
@NullMarked
package dev.waybill.media.place;

import org.jspecify.annotations.NullMarked;

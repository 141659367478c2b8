/** Atom and JSON feeds. */
@NullMarked
package dev.waybill.render.feed;

import org.jspecify.annotations.NullMarked;

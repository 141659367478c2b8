/** The views of all pages: what a layout shows, as values. */
@NullMarked
package dev.waybill.render.page;

import org.jspecify.annotations.NullMarked;

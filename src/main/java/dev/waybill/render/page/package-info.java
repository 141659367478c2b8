/** The views of all pages: the values that a layout shows. */
@NullMarked
package dev.waybill.render.page;

import org.jspecify.annotations.NullMarked;

/** The theme: layouts, words, styles and scripts. FreeMarker is used here, nowhere else. */
@NullMarked
package dev.waybill.render.theme;

import org.jspecify.annotations.NullMarked;

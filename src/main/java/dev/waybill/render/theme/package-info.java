/** The theme: layouts, words, styles and scripts. Only this package uses FreeMarker. */
@NullMarked
package dev.waybill.render.theme;

import org.jspecify.annotations.NullMarked;

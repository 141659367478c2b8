/** What SVG and other XML files may contain, and SVG without what it may not. */
@NullMarked
package dev.waybill.media.svg;

import org.jspecify.annotations.NullMarked;

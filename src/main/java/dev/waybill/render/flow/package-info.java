/** Draws the steps of checklists and of texts as diagrams in SVG. */
@NullMarked
package dev.waybill.render.flow;

import org.jspecify.annotations.NullMarked;

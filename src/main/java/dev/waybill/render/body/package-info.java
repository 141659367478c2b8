/** Fills the placeholders of bodies, and computes addresses. */
@NullMarked
package dev.waybill.render.body;

import org.jspecify.annotations.NullMarked;

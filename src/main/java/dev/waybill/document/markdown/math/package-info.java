/** Turns formulas written in TeX into MathML. */
@NullMarked
package dev.waybill.document.markdown.math;

import org.jspecify.annotations.NullMarked;

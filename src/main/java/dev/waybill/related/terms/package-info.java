/** Counts the terms of an article and weighs them into vectors. */
@NullMarked
package dev.waybill.related.terms;

import org.jspecify.annotations.NullMarked;

/** The terms of an article, counted and weighed into vectors. */
@NullMarked
package dev.waybill.related.terms;

import org.jspecify.annotations.NullMarked;

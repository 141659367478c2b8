/** Computes related articles from their texts and links. */
@NullMarked
package dev.waybill.related;

import org.jspecify.annotations.NullMarked;

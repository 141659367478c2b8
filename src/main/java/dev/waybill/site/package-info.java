/** Joins all documents into one immutable {@link dev.waybill.site.Site}. */
@NullMarked
package dev.waybill.site;

import org.jspecify.annotations.NullMarked;

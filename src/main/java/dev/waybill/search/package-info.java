/** What the reader's search looks through, made from the site. */
@NullMarked
package dev.waybill.search;

import org.jspecify.annotations.NullMarked;

/** Builds the search index that runs in the reader's browser. */
@NullMarked
package dev.waybill.search;

import org.jspecify.annotations.NullMarked;

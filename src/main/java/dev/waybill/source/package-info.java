/** Files in: the text files of a site, decoded, with a place for every offset. */
@NullMarked
package dev.waybill.source;

import org.jspecify.annotations.NullMarked;

/** Input files: the text files of a site, decoded, with a location for every offset. */
@NullMarked
package dev.waybill.source;

import org.jspecify.annotations.NullMarked;

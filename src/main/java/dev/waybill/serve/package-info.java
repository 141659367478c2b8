/** The site as its editor sees it: built on every save, from memory, and shown anew in the browser. */
@NullMarked
package dev.waybill.serve;

import org.jspecify.annotations.NullMarked;

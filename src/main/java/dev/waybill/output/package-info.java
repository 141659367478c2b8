/** Files out: the whole of a build swapped in at once, only changed files rewritten. */
@NullMarked
package dev.waybill.output;

import org.jspecify.annotations.NullMarked;

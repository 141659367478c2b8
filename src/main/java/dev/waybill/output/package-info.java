/** Output files: a complete build is swapped in at once, and only changed files are rewritten. */
@NullMarked
package dev.waybill.output;

import org.jspecify.annotations.NullMarked;

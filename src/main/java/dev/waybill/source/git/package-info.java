/** Dates of files, read from the commits of a git repository. */
@NullMarked
package dev.waybill.source.git;

import org.jspecify.annotations.NullMarked;

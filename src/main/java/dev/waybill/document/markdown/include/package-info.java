/** Replaces {@code ::include} and {@code ::data} directives by the text of fragments and the values of data files. */
@NullMarked
package dev.waybill.document.markdown.include;

import org.jspecify.annotations.NullMarked;

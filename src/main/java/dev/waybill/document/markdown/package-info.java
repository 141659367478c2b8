/** Parses one Markdown file into a {@link dev.waybill.document.Document}. Only this package and its subpackages use flexmark. */
@NullMarked
package dev.waybill.document.markdown;

import org.jspecify.annotations.NullMarked;

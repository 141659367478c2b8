/**
 * A {@link dev.waybill.document.Document} read from the text of one Markdown file. flexmark is used in this package and its own, nowhere else.
 */
@NullMarked
package dev.waybill.document.markdown;

import org.jspecify.annotations.NullMarked;

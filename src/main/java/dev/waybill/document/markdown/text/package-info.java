/** The text of a page with the source of every offset, and diagnostics located in it. */
@NullMarked
package dev.waybill.document.markdown.text;

import org.jspecify.annotations.NullMarked;

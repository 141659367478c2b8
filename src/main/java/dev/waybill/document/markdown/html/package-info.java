/** Reads raw HTML by an allow-list, and writes HTML with balanced tags. */
@NullMarked
package dev.waybill.document.markdown.html;

import org.jspecify.annotations.NullMarked;

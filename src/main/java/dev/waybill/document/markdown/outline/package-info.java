/** What lists, search and contents need of a page: headings, passages, length. */
@NullMarked
package dev.waybill.document.markdown.outline;

import org.jspecify.annotations.NullMarked;

/** What lists, search and tables of contents need of a page: headings, passages, length. */
@NullMarked
package dev.waybill.document.markdown.outline;

import org.jspecify.annotations.NullMarked;

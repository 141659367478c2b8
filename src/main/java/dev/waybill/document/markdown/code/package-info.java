/** Code blocks: what their first line asks for, the marks in their comments, and their colours. */
@NullMarked
package dev.waybill.document.markdown.code;

import org.jspecify.annotations.NullMarked;

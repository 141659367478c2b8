/** HTML written and tokenized: the allow-list of raw HTML, and a writer that keeps tags in balance. */
@NullMarked
package dev.waybill.document.markdown.html;

import org.jspecify.annotations.NullMarked;

/** Reads the steps of a checklist from list items and the comments after them. */
@NullMarked
package dev.waybill.document.markdown.steps;

import org.jspecify.annotations.NullMarked;

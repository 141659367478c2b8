/** The steps of a checklist, read from list items and the comments behind them. */
@NullMarked
package dev.waybill.document.markdown.steps;

import org.jspecify.annotations.NullMarked;

/** The sixty behaviours of a checklist, in a real browser. */
@NullMarked
package dev.waybill.checklist;

import org.jspecify.annotations.NullMarked;

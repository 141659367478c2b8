/** Checklists and their steps, and the lock file that records the ids of published steps. */
@NullMarked
package dev.waybill.document.checklist;

import org.jspecify.annotations.NullMarked;

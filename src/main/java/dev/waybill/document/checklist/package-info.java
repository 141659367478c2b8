/** Checklists and their steps, and the lock file that keeps the ids of published steps: model, reader, writer. */
@NullMarked
package dev.waybill.document.checklist;

import org.jspecify.annotations.NullMarked;

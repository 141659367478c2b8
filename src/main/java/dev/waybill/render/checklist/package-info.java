/** Checklists as pages, JSON files and structured data show them. */
@NullMarked
package dev.waybill.render.checklist;

import org.jspecify.annotations.NullMarked;

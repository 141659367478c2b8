/** Creates new pages and new sites from patterns. */
@NullMarked
package dev.waybill.archetype;

import org.jspecify.annotations.NullMarked;

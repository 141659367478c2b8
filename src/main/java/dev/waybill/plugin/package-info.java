/** Builds a site as a goal of Maven. */
@NullMarked
package dev.waybill.plugin;

import org.jspecify.annotations.NullMarked;

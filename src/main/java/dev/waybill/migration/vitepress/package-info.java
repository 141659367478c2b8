/** Reads VitePress and VuePress projects. */
@NullMarked
package dev.waybill.migration.vitepress;

import org.jspecify.annotations.NullMarked;

/** Turns a site into output files: pages, lists, feeds, sitemap. */
@NullMarked
package dev.waybill.render;

import org.jspecify.annotations.NullMarked;

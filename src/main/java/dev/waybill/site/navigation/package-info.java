/** The tree of a site's pages, as {@code nav:} or the folders give it, and the way from the home page to each of them. */
@NullMarked
package dev.waybill.site.navigation;

import org.jspecify.annotations.NullMarked;

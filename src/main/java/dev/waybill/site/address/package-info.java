/** Addresses of pages within the site. */
@NullMarked
package dev.waybill.site.address;

import org.jspecify.annotations.NullMarked;

/** Checks that external links work. */
@NullMarked
package dev.waybill.external;

import org.jspecify.annotations.NullMarked;

/** Links that lead elsewhere, and whether somebody answers there. */
@NullMarked
package dev.waybill.external;

import org.jspecify.annotations.NullMarked;

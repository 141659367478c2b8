/** Links that lead elsewhere, and whether somebody answers there. The one room that asks the network. */
@NullMarked
package dev.waybill.external;

import org.jspecify.annotations.NullMarked;

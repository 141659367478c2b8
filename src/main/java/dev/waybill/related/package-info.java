/** Which articles lead on from which, computed from their texts. */
@NullMarked
package dev.waybill.related;

import org.jspecify.annotations.NullMarked;

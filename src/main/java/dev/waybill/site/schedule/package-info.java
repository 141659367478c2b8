/** Decides by the clock which pages are shown, and which facts are due for verification. */
@NullMarked
package dev.waybill.site.schedule;

import org.jspecify.annotations.NullMarked;

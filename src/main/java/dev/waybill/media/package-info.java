/** What a browser makes of a file that is published as it is: a picture and its size, damage, or something that it would run. */
@NullMarked
package dev.waybill.media;

import org.jspecify.annotations.NullMarked;

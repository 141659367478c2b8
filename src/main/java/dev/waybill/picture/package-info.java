/** Makes smaller copies of a site's pictures for its pages, and removes from pictures what they tell about who took them, and where. */
@NullMarked
package dev.waybill.picture;

import org.jspecify.annotations.NullMarked;

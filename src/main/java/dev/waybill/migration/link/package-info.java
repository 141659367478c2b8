/** Old addresses, and the links and heading ids that depend on them. */
@NullMarked
package dev.waybill.migration.link;

import org.jspecify.annotations.NullMarked;

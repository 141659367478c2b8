/** What a site of another generator consists of, in this program's words. */
@NullMarked
package dev.waybill.migration.model;

import org.jspecify.annotations.NullMarked;

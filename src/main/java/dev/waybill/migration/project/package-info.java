/** Reads the files of another generator's project, and nothing outside it. */
@NullMarked
package dev.waybill.migration.project;

import org.jspecify.annotations.NullMarked;

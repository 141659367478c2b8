/** Imports a project of another generator: recognizes it, reads it, converts it, writes it. */
@NullMarked
package dev.waybill.migration;

import org.jspecify.annotations.NullMarked;

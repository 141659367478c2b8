/** Reads Docusaurus projects. */
@NullMarked
package dev.waybill.migration.docusaurus;

import org.jspecify.annotations.NullMarked;

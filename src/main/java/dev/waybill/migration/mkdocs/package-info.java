/** Reads MkDocs projects, with Material for MkDocs. */
@NullMarked
package dev.waybill.migration.mkdocs;

import org.jspecify.annotations.NullMarked;

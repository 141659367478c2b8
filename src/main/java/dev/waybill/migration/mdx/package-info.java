/** Reads MDX: imports, expressions and components in Markdown. */
@NullMarked
package dev.waybill.migration.mdx;

import org.jspecify.annotations.NullMarked;

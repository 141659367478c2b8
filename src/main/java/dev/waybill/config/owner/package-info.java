/** What an owner sets to make the theme their own: {@code theme:}, {@code css:}, {@code js:}, {@code policy:}, {@code analytics:} and {@code comments:}. */
@NullMarked
package dev.waybill.config.owner;

import org.jspecify.annotations.NullMarked;

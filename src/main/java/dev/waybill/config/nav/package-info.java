/** {@code nav:} turned into entries: titles, paths, globs, separators and links, nested. */
@NullMarked
package dev.waybill.config.nav;

import org.jspecify.annotations.NullMarked;

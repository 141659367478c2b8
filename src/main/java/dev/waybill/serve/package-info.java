/** The dev server: it builds the site in memory on every save and reloads the browser. */
@NullMarked
package dev.waybill.serve;

import org.jspecify.annotations.NullMarked;

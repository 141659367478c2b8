/** An owner's own theme, by configuration: what it publishes, and what it refuses. */
@NullMarked
package dev.waybill.owner;

import org.jspecify.annotations.NullMarked;

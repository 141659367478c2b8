/** The whole journey from source files to a published site. */
@NullMarked
package dev.waybill.pipeline;

import org.jspecify.annotations.NullMarked;

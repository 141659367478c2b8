/** <code>waybill.yaml</code> turned into a checked {@link dev.waybill.config.Configuration}. */
@NullMarked
package dev.waybill.config;

import org.jspecify.annotations.NullMarked;

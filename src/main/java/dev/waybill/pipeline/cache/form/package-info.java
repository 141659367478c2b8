/** Records as bytes, for the cache file. */
@NullMarked
package dev.waybill.pipeline.cache.form;

import org.jspecify.annotations.NullMarked;

/** The copies of pictures, kept on disk for the next build. */
@NullMarked
package dev.waybill.pipeline.cache.picture;

import org.jspecify.annotations.NullMarked;

/**
 * What one build keeps for the next: documents, page digests, and what its inputs and outputs looked like.
 *
 * <p>A build keeps it in a file under {@code .waybill/} of the site's folder ({@link dev.waybill.pipeline.cache.BuildCache}), {@code serve}
 * in its own process; both recognise unchanged documents and pages by the same classes.
 */
@NullMarked
package dev.waybill.pipeline.cache;

import org.jspecify.annotations.NullMarked;

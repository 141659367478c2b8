/**
 * The cache of a build for the next one: documents, page digests, and the states of inputs and outputs.
 *
 * <p>A build stores it in a file under {@code .waybill/} of the site's folder ({@link dev.waybill.pipeline.cache.BuildCache}), {@code
 * serve} in its own process; both recognize unchanged documents and pages by the same classes.
 */
@NullMarked
package dev.waybill.pipeline.cache;

import org.jspecify.annotations.NullMarked;

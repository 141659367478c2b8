/** Releases, their history, and the stores that hold them. The folder store is here, the bucket store in {@code deploy.bucket}. */
@NullMarked
package dev.waybill.deploy.store;

import org.jspecify.annotations.NullMarked;

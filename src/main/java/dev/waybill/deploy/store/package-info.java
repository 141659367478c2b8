/** Releases, their history, and the places that keep them: a folder here, a bucket in {@code deploy.bucket}. */
@NullMarked
package dev.waybill.deploy.store;

import org.jspecify.annotations.NullMarked;

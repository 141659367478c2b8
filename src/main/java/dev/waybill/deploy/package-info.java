/** A built site sent to where readers meet it: a folder, a bucket, a branch. */
@NullMarked
package dev.waybill.deploy;

import org.jspecify.annotations.NullMarked;

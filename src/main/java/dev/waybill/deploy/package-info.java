/** Publishes a built site to a folder, a bucket or a branch. */
@NullMarked
package dev.waybill.deploy;

import org.jspecify.annotations.NullMarked;

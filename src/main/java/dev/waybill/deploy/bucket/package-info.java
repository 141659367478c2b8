/** Publishes to a bucket with the S3 protocol. */
@NullMarked
package dev.waybill.deploy.bucket;

import org.jspecify.annotations.NullMarked;

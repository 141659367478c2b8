/** A bucket that speaks the S3 protocol as the place a site is published to. */
@NullMarked
package dev.waybill.deploy.bucket;

import org.jspecify.annotations.NullMarked;

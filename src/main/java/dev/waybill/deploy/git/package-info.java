/** Git, run with a limit of time, and its failures in words. */
@NullMarked
package dev.waybill.deploy.git;

import org.jspecify.annotations.NullMarked;

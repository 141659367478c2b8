/** Runs git with a time limit and describes its failures. */
@NullMarked
package dev.waybill.deploy.git;

import org.jspecify.annotations.NullMarked;

package dev.waybill.deploy;

/**
 * What a deploy may do.
 *
 * @param dryRun whether nothing is sent, only told
 * @param maxDeletes how many files it may delete; where it would delete more, it does nothing
 * @param adopt whether files that no deploy put there may be written over
 */
public record DeployOptions(boolean dryRun, int maxDeletes, boolean adopt) {}

package dev.waybill.deploy;

/**
 * What a deploy may do.
 *
 * @param dryRun whether nothing is sent, only told
 * @param maxDeletes how many files it may delete; where it would delete more, it does nothing
 * @param adopt whether files that no deploy put there may be written over
 * @param takeOver whether it goes on in the place of another deploy to the same bucket, which was cut
 */
public record DeployOptions(boolean dryRun, int maxDeletes, boolean adopt, boolean takeOver) {}

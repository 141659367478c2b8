package dev.waybill.deploy;

/**
 * What a deploy may do.
 *
 * @param dryRun whether nothing is sent, only printed
 * @param maxDeletes how many files it may delete; if it would delete more, it does nothing
 * @param adopt whether files that no deploy wrote may be overwritten
 * @param takeOver whether it continues in place of an interrupted deploy to the same bucket
 */
public record DeployOptions(boolean dryRun, int maxDeletes, boolean adopt, boolean takeOver) {}

package dev.waybill.deploy;

import java.util.List;

/**
 * What a deploy did, or would do.
 *
 * @param files how many files the release has
 * @param sent the paths sent, in order
 * @param deleted the paths deleted, in order
 */
public record DeployReport(int files, List<String> sent, List<String> deleted) {
    public DeployReport {
        sent = List.copyOf(sent);
        deleted = List.copyOf(deleted);
    }
}

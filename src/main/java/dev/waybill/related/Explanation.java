package dev.waybill.related;

import dev.waybill.related.terms.Signal;
import java.util.List;

/**
 * How a score came about.
 *
 * @param score the sum of the contributions, but for rounding
 * @param contributions those over 0, in the order of {@link Signal}
 */
public record Explanation(double score, List<Contribution> contributions) {
    public Explanation {
        contributions = List.copyOf(contributions);
    }
}
